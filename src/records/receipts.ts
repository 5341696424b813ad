import type { AnswerLimits } from '../core/answer/answer.ts';
import { FACES } from '../core/conversation/asker.ts';
import {
  type CardPlace,
  type KeptQuotation,
  type QuotedVersion,
  RECEIPT_ASKS,
  type Receipt,
  type ReceiptAsks,
  type ReceiptRecords,
} from '../core/conversation/records/receipts.ts';
import { type ColumnValue, type Database, type DatabaseRow, textIn } from './database.ts';

export const RECEIPT_TABLES = `
  CREATE TABLE receipt (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    face TEXT NOT NULL,
    server TEXT,
    channel TEXT,
    person TEXT,
    is_private INTEGER NOT NULL,
    language TEXT NOT NULL,
    asks TEXT NOT NULL,
    text TEXT,
    outcome TEXT NOT NULL,
    confidence REAL,
    period TEXT,
    period_from TEXT,
    period_to TEXT,
    -- Excerpts, sentences, and characters of the one and the other, as a list.
    limits TEXT,
    articles INTEGER NOT NULL,
    program TEXT NOT NULL,
    engine TEXT NOT NULL,
    reader TEXT,
    answered REAL,
    related REAL,
    card_channel TEXT,
    card_message TEXT
  ) STRICT;
  CREATE INDEX receipt_at ON receipt (server, at);
  CREATE INDEX receipt_person ON receipt (person, at) WHERE person IS NOT NULL;
  CREATE TABLE quotation (
    receipt TEXT NOT NULL REFERENCES receipt (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    article TEXT NOT NULL,
    version TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "check" TEXT NOT NULL,
    quote TEXT,
    title TEXT,
    is_related INTEGER NOT NULL,
    is_held_back INTEGER NOT NULL,
    -- When it was shown to others; NULL where it was not.
    shown_at INTEGER,
    PRIMARY KEY (receipt, place)
  ) STRICT;
  CREATE INDEX quotation_version ON quotation (article, version, shown_at)
    WHERE shown_at IS NOT NULL;
`;

export function createReceiptRecords(database: Database): ReceiptRecords {
  const quotationsOf = async (id: string) => {
    const quoted = 'SELECT * FROM quotation WHERE receipt = ? ORDER BY place';
    return (await database.all(quoted, id)).map(quotationIn);
  };
  return {
    add: (receipt) =>
      database.transaction(async (inside) => {
        if (!(await insert(inside, 'receipt', rowOf(receipt)))) return false;
        for (const [place, quotation] of receipt.quotations.entries()) {
          const shownAt = receipt.isPrivate ? null : receipt.at;
          await insert(inside, 'quotation', {
            ...{ receipt: receipt.id, place, shown_at: shownAt },
            ...quotationRowOf(quotation),
          });
        }
        return true;
      }),
    async get(id) {
      const row = await database.first('SELECT * FROM receipt WHERE id = ?', id);
      return row && receiptIn(row, await quotationsOf(id));
    },
    async showOn(id, { channel, message }) {
      const sql =
        'UPDATE receipt SET card_channel = ?, card_message = ? WHERE id = ? AND is_private = 0';
      await database.run(sql, channel, message, id);
    },
    async quoting({ articleId, version }, since) {
      const rows = await database.all(
        `SELECT quotation.*, card_channel, card_message
         FROM quotation JOIN receipt ON id = receipt
         WHERE article = ? AND version = ? AND shown_at >= ?
         ORDER BY shown_at DESC, receipt, place`,
        ...[articleId, version, since],
      );
      return rows.map((row) => ({
        ...{ receipt: textIn(row, 'receipt') ?? '', at: Number(row['shown_at']) },
        ...{ quotation: quotationIn(row), card: cardIn(row) },
      }));
    },
    async quotedVersions(after, most) {
      const found: QuotedVersion[] = [];
      // From one to the next in the index, since there may be a million rows of each.
      for (let last = after; found.length < most; last = found.at(-1)) {
        const next = versionIn(
          await database.first(
            `SELECT article, version FROM quotation
             WHERE shown_at IS NOT NULL AND (article, version) > (?, ?)
             ORDER BY article, version LIMIT 1`,
            ...[last?.articleId ?? '', last?.version ?? ''],
          ),
        );
        if (!next) break;
        found.push(next);
      }
      return found;
    },
  };
}

function versionIn(row: DatabaseRow | undefined): QuotedVersion | undefined {
  const [articleId, version] = row ? [textIn(row, 'article'), textIn(row, 'version')] : [];
  return articleId === undefined || version === undefined ? undefined : { articleId, version };
}

type ReceiptColumns = Readonly<Record<string, ColumnValue>>;

/** @returns whether it is a new row. */
async function insert(inside: Database, table: string, row: ReceiptColumns): Promise<boolean> {
  const names = Object.keys(row).map((name) => `"${name}"`);
  const places = names.map(() => '?').join(', ');
  const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places}) ON CONFLICT DO NOTHING`;
  return (await inside.run(sql, ...Object.values(row))) > 0;
}

function rowOf(receipt: Receipt): ReceiptColumns {
  const { id, at, face, server = null, channel = null, person = null, language, asks } = receipt;
  const { text = null, outcome, confidence = null, period, limits, articles, card } = receipt;
  const { program, engine, reader = null, thresholds } = receipt.makings;
  return {
    ...{ id, at, face, server, channel, person, is_private: Number(receipt.isPrivate), language },
    ...{ asks, text, outcome, confidence, period: period?.text ?? null },
    ...{ period_from: period?.from ?? null, period_to: period?.to ?? null },
    limits: limits ? JSON.stringify(LIMIT_NAMES.map((name) => limits[name])) : null,
    ...{ articles, program, engine, reader },
    ...{ answered: thresholds?.answered ?? null, related: thresholds?.related ?? null },
    ...{ card_channel: card?.channel ?? null, card_message: card?.message ?? null },
  };
}

function receiptIn(row: DatabaseRow, quotations: readonly KeptQuotation[]): Receipt {
  const text = (name: string) => textIn(row, name) ?? '';
  const { answered, related, limits, confidence } = row;
  const period = textIn(row, 'period');
  return {
    ...{ id: text('id'), at: Number(row['at']) },
    face: FACES.find((face) => face === row['face']) ?? 'discord',
    server: textIn(row, 'server'),
    channel: textIn(row, 'channel'),
    person: textIn(row, 'person'),
    isPrivate: row['is_private'] === 1,
    ...{ language: text('language'), asks: asksIn(row), text: textIn(row, 'text') },
    outcome: text('outcome'),
    confidence: typeof confidence === 'number' ? confidence : undefined,
    period:
      period === undefined
        ? undefined
        : { text: period, from: textIn(row, 'period_from'), to: textIn(row, 'period_to') },
    limits: typeof limits === 'string' ? limitsIn(limits) : undefined,
    ...{ quotations, articles: Number(row['articles']) },
    makings: {
      ...{ program: text('program'), engine: text('engine'), reader: textIn(row, 'reader') },
      thresholds:
        typeof answered === 'number' && typeof related === 'number'
          ? { answered, related }
          : undefined,
    },
    card: cardIn(row),
  };
}

const LIMIT_NAMES = ['excerpts', 'sentences', 'chars', 'sentenceChars'] as const;

function limitsIn(written: string): AnswerLimits {
  const numbers: unknown = JSON.parse(written);
  const [excerpts, sentences, chars, sentenceChars] = Array.isArray(numbers)
    ? numbers.map(Number)
    : [];
  return {
    ...{ excerpts: excerpts ?? 1, sentences: sentences ?? 1 },
    ...{ chars: chars ?? 1, sentenceChars: sentenceChars ?? 1 },
  };
}

function asksIn({ asks }: DatabaseRow): ReceiptAsks {
  return RECEIPT_ASKS.find((known) => known === asks) ?? 'question';
}

function quotationRowOf(quotation: KeptQuotation): ReceiptColumns {
  const { articleId: article, version, start, end, check, quote = null, title = null } = quotation;
  return {
    ...{ article, version, start, end, check, quote, title },
    is_related: Number(quotation.isRelated ?? false),
    is_held_back: Number(quotation.isHeldBack ?? false),
  };
}

function quotationIn(row: DatabaseRow): KeptQuotation {
  return {
    articleId: textIn(row, 'article') ?? '',
    version: textIn(row, 'version') ?? '',
    ...{ start: Number(row['start']), end: Number(row['end']) },
    check: textIn(row, 'check') ?? '',
    quote: textIn(row, 'quote'),
    title: textIn(row, 'title'),
    isRelated: row['is_related'] === 1 ? true : undefined,
    isHeldBack: row['is_held_back'] === 1 ? true : undefined,
  };
}

function cardIn(row: DatabaseRow): CardPlace | undefined {
  const [channel, message] = [textIn(row, 'card_channel'), textIn(row, 'card_message')];
  return channel === undefined || message === undefined ? undefined : { channel, message };
}
