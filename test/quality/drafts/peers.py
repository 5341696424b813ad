"""What two other ways to check a quotation against a source that is named make of the quotations on standard input.

`citations` (PyPI) is asked as its documentation has it, by `check_one`; `difflib` stands for checkers that call a
ratio of .90 with the likest stretch of the source near enough. Standard input is a JSON list of
{"text", "source"}, the path of a text file; standard output a JSON object of a list of verdicts each.
"""

import difflib
import json
import pathlib
import re
import sys

NEAR = 0.9


def by_citations(items):
    try:
        import citations
    except ImportError:
        return None
    verdicts = []
    for item in items:
        result = citations.check_one(item["text"], pathlib.Path(item["source"]))
        notes = sorted({*result.warnings, *([result.reason] if result.reason else [])})
        verdicts.append(" ".join([result.state, *notes]))
    return {"version": citations.__version__, "verdicts": verdicts}


def folded(text):
    return re.sub(r"\s+", " ", text).strip()


def is_unspaced(text):
    return re.search(r"[\u3040-\u30ff\u4e00-\u9fff]", text) is not None


def likest(quote, source):
    """The best ratio of the quotation with a stretch of as many words of the source, or letters where it sets no spaces."""
    joint = "" if is_unspaced(quote) else " "
    words = list(source) if joint == "" else source.split(" ")
    size = len(quote) if joint == "" else len(quote.split(" "))
    best = 0.0
    matcher = difflib.SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(quote)
    for length in (size - 1, size, size + 1):
        for at in range(max(1, len(words) - length + 1)):
            matcher.set_seq1(joint.join(words[at : at + length]))
            if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
                best = max(best, matcher.ratio())
    return best


def by_difflib(items):
    sources = {}
    verdicts = []
    for item in items:
        path = item["source"]
        if path not in sources:
            sources[path] = folded(pathlib.Path(path).read_text(encoding="utf-8"))
        quote = folded(item["text"])
        if quote in sources[path]:
            verdicts.append("exact")
        else:
            verdicts.append("near" if likest(quote, sources[path]) >= NEAR else "not found")
    return {"version": sys.version.split()[0], "verdicts": verdicts}


items = json.load(sys.stdin)
json.dump({"citations": by_citations(items), "difflib": by_difflib(items)}, sys.stdout)
