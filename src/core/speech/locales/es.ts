import type { Messages } from './en.ts';

/** Spanish, for Spain and Latin America alike; it says "tú", as Discord itself does. */
export const es: Messages = {
  'verdict.answered': 'Según los artículos:',
  'verdict.related':
    'Puede que los artículos no respondan a esto. Los pasajes que más se le acercan:',
  'verdict.nearest': 'Puede que los artículos no respondan a esto.',
  'verdict.not-an-answer': 'Relacionado, pero no es una respuesta:',
  'verdict.nothing-found': 'Los artículos no responden a esto.',
  'verdict.empty': 'Haz una pregunta con palabras.',
  'verdict.too-long': 'Una pregunta puede tener como máximo {limit} caracteres.',

  'nearest.not-in-article': 'El pasaje más cercano está en {title}, que no menciona {words}.',
  'nearest.not-in-passage':
    '{count, plural, one {El pasaje más cercano, en {title}, no contiene la palabra {words}.} other {El pasaje más cercano, en {title}, no contiene las palabras {words}.}}',
  'nearest.no-number': 'El pasaje más cercano, en {title}, no da ningún número.',
  'nearest.no-time': 'El pasaje más cercano, en {title}, no dice cuándo.',
  'nearest.no-name': 'El pasaje más cercano, en {title}, no da ningún otro nombre.',
  'nearest.not-known': 'El pasaje más cercano está en {title}.',

  'note.missing-words':
    '{count, plural, one {Ningún artículo contiene la palabra {words}.} other {Ningún artículo contiene las palabras {words}.}}',
  'note.reading':
    'Los artículos aún se están leyendo ({read, number} de {all, number}). Vuelve a preguntar en un momento para consultarlos todos.',
  'note.searched': 'Búsqueda: {question}',
  'note.only': 'Solo {period}',
  'note.quotes-between': 'De artículos con fecha del {from} al {to}',
  'note.quotes-of': 'De artículos con fecha del {date}',
  'note.newest-source':
    '{count, plural, one {La fuente más reciente es de hace # año} other {La fuente más reciente es de hace # años}}',
  'note.page': 'Página {page, number} de {pages, number}',

  'accounts.agree':
    '{count, plural, one {# fuente da la misma respuesta: {answer}} other {# fuentes dan la misma respuesta: {answer}}}',
  'accounts.differ': 'Las fuentes difieren: {answers}',
  'accounts.later': 'Más tarde: {later}. Antes: {earlier}',
  'accounts.answer': '{answer} ({count, plural, one {# fuente} other {# fuentes}})',
  'accounts.later-answer':
    '{answer} ({count, plural, one {# fuente} other {# fuentes}}, más tarde)',
  'accounts.dated-answer': '{answer} ({date})',

  'period.between': 'con fecha entre {from} y {to}',
  'period.since': 'con fecha de {date} o posterior',
  'period.before': 'con fecha anterior a {date}',
  'period.on': 'con fecha de {date}',
  'period.or-other-year': 'o en esas fechas de otro año',
  'period.or-named': 'o que hablan de «{phrase}»',

  'filter.collection': 'colección {collection}',
  'filter.source': 'fuente: {source}',
  'filter.author': 'autor: {author}',
  'filter.phrase': 'con «{phrase}»',
  'filter.without': 'sin «{word}»',
  'filter.newest': 'primero lo más reciente',
  'filter.oldest': 'primero lo más antiguo',

  'filter-problem.not-a-date': '{operator} espera una fecha como 2016, 2016-09 o 2016-09-30.',
  'filter-problem.no-words': '{operator} espera un nombre.',
  'filter-problem.not-a-sort': '{operator} espera relevance, newest u oldest.',
  'filter-problem.no-days-between': 'after:{after} no es anterior a before:{before}.',
  'filter-problem.not-excludable': 'Solo se pueden excluir palabras, no {operator}.',
  'filter-problem.no-such-collection':
    'No hay ninguna colección «{collection}» a la que se pueda preguntar aquí.',
  'filter-problem.no-such-phrase':
    'Ningún artículo contiene «{phrase}» tal cual; por eso se han buscado las palabras por separado.',
  'filter-problem.nothing-with':
    'Nada con «{phrase}» responde a esto; por eso se han buscado las palabras por separado.',
  'filter-problem.nothing-then':
    'Nada {period} («{phrase}») responde a esto; por eso se ha buscado en todas las fechas.',

  'quote.cut-before': '[la frase empieza antes]',
  'quote.cut-after': '[la frase continúa]',
  'quote.cut-both': '[la frase empieza antes y continúa]',
  'quote.related': 'Pasajes relacionados, que quizá no respondan a esto:',
  'quote.undated': 'sin fecha',
  'quote.also-in': 'también en: {titles}',
  'quote.and-more': '{count, plural, other {y # más}}',
  'quote.also-in-origins':
    'también en: {titles}; {articles, plural, one {# artículo} other {# artículos}}, {origins, plural, one {# origen} other {# orígenes}}',

  'place.entry': 'entrada {entry}',
  'place.pages': '{count, plural, one {p. {pages}} other {pp. {pages}}}',
  'place.headings': 'bajo «{headings}»',
  'place.lines': '{count, plural, one {línea {lines} del texto} other {líneas {lines} del texto}}',

  'count.article': '{count, plural, one {# artículo} other {# artículos}}',
  'count.problem': '{count, plural, one {# problema} other {# problemas}}',
  'count.line': '{count, plural, one {# línea} other {# líneas}}',
  'count.more-excerpt': '{count, plural, one {# fragmento más} other {# fragmentos más}}',
  'count.related-excerpt':
    '{count, plural, one {# fragmento relacionado} other {# fragmentos relacionados}}',

  'list.quoted': '«{word}»',
  'list.separator': ', ',

  'notice.not-ready': 'Los artículos aún se están leyendo. Vuelve a preguntar en un momento.',
  'notice.failed': 'Algo ha fallado aquí y ha quedado registrado. Vuelve a preguntar, por favor.',
  'notice.too-much':
    'Varias de tus preguntas aún esperan respuesta. Sigue preguntando cuando la tengas.',
  'notice.unknown-button': 'Este botón es de otra versión del bot. Vuelve a preguntar.',
  'notice.changed':
    'El artículo ha cambiado desde que se citó. Vuelve a preguntar para ver qué dice ahora.',
  'notice.gone': 'El artículo ya no está en la biblioteca.',
  'notice.quote-too-long': 'La cita es demasiado larga para una tarjeta. Se encuentra en {places}.',
  'notice.forgotten': 'Olvidado. La próxima pregunta será independiente.',
  'notice.not-remembered': 'Esta pregunta ya no se recuerda. Vuelve a hacerla.',
  'notice.may-not-share':
    'No tienes permiso para enviar mensajes aquí, así que no puedes compartir nada aquí.',
  'notice.only-you':
    'Este servidor no permite que respondan aplicaciones externas, así que esto solo lo ves tú.',

  'check.exact': 'Está en los artículos, palabra por palabra.',
  'check.exact-but-typography':
    'Está en los artículos, palabra por palabra salvo comillas, guiones, espacios y mayúsculas.',
  'check.altered': 'Alterado. En los artículos dice:',
  'check.stitched':
    '{count, plural, one {Compuesto a partir de # lugar de los artículos:} other {Compuesto a partir de # lugares de los artículos:}}',
  'check.similar': 'No está en los artículos con estas palabras. Lo que más se acerca:',
  'check.absent': 'No está en los artículos.',
  'check.too-short':
    '{count, plural, one {Una cita debe tener al menos # palabra para poder comprobarse.} other {Una cita debe tener al menos # palabras para poder comprobarse.}}',
  'check.too-long': 'Se pueden comprobar como máximo {limit} caracteres.',
  'check.nothing': 'Aquí no hay nada que comprobar.',
  'check.legend':
    'En negrita: lo que solo tiene el artículo. En el texto publicado, en negrita: lo que solo tiene ese texto.',
  'check.posted': 'Tal como se publicó:',

  'statement.said': 'Los artículos lo dicen:',
  'statement.reported': 'En los artículos alguien lo dice:',
  'statement.divided': 'Algunos artículos lo dicen y otros difieren:',
  'statement.differs': 'Los artículos difieren:',
  'statement.differs-number': 'Los artículos difieren en un número:',
  'statement.differs-day': 'Los artículos difieren en una fecha:',
  'statement.differs-name': 'Los artículos difieren en un nombre:',
  'statement.differs-denial': 'Los artículos difieren en una negación:',
  'statement.differs-opposite': 'Los artículos dicen lo contrario en una palabra:',
  'statement.untold': 'Los artículos no dicen si es así.',
  'statement.asks':
    'Esto es una pregunta. Si se hace como pregunta, quizá los artículos respondan.',
  'statement.several': 'Solo se puede comparar una frase a la vez con los artículos.',
  'statement.language': 'Solo se pueden comparar con los artículos afirmaciones en inglés.',
  'statement.empty': 'Escribe la afirmación con palabras.',
  'statement.too-long': 'Una afirmación puede tener como máximo {limit} caracteres.',
  'statement.place': '{stated} · el artículo: {found}',
  'statement.stated': 'La afirmación:',
  'sources.found': 'Los artículos hablan de ello.',
  'sources.related': 'Puede que los artículos hablen de ello.',
  'sources.none': 'Los artículos no hablan de ello.',

  'timeline.heading': 'Cronología: {topic}',
  'timeline.article-date': 'fecha del artículo',
  'timeline.dated': '{count, plural, one {# fragmento con fecha} other {# fragmentos con fecha}}',
  'timeline.undated':
    '{count, plural, one {se omite # fragmento sin fecha} other {se omiten # fragmentos sin fecha}}',
  'timeline.none': 'Ningún fragmento con fecha habla de ello.',

  'problem.left-out': 'Omitido.',
  'problem.serves': 'El artículo se usa de todos modos.',

  'share.asked': '{name} preguntó:',
  'thread.answer': 'Respuesta: {question}',

  'command.ask':
    'Pregunta a los artículos: la respuesta se cita palabra por palabra, con su fuente.',
  'command.verify': 'Comprueba si una cita está en los artículos, palabra por palabra.',
  'command.claim': 'Si los artículos lo dicen: qué dicen de una afirmación o en qué difieren.',
  'command.timeline': 'Lo que dicen los artículos sobre un tema, por orden de fecha.',
  'command.articles': 'Muestra la lista de los artículos que cita el bot.',
  'command.help': 'Qué hace el bot y cómo preguntarle.',
  'command.new': 'Olvida lo que se preguntó antes: la próxima pregunta será independiente.',
  'option.question': 'Lo que quieres saber',
  'option.private': 'Mostrarte la respuesta solo a ti (si no, a todo el canal)',
  'option.after': 'Solo artículos de esta fecha o posteriores: 2016, 2016-09 o 2016-09-30',
  'option.before': 'Solo artículos anteriores a esta fecha: 2016, 2016-09 o 2016-09-30',
  'option.source': 'Solo artículos de este medio o de esta agencia de noticias',
  'option.author': 'Solo artículos de este autor o autora',
  'option.sort': 'Qué fragmentos van primero',
  'option.text': 'La cita que se quiere comprobar',
  'option.statement': 'La afirmación, en una frase en inglés',
  'option.topic': 'De qué debe tratar la cronología',
  'choice.relevance': 'Por relevancia',
  'choice.newest': 'Primero lo más reciente',
  'choice.oldest': 'Primero lo más antiguo',
  'menu.find-sources': 'Buscar fuentes',
  'menu.check-quote': 'Comprobar esta cita',

  'button.context': 'Contexto',
  'button.more': 'Más ({count, number})',
  'button.nearest': 'Ver el más cercano',
  'button.edit-question': 'Editar la pregunta',
  'button.ask-more': 'Seguir preguntando',
  'button.any-time': 'Cualquier fecha',
  'button.did-you-mean': '¿Quisiste decir «{word}»?',
  'button.cite': 'Citar',
  'button.link': 'Abrir artículo',
  'button.copy': 'Copiar',
  'button.share': 'Compartir',
  'button.next': 'Siguiente',
  'button.previous': 'Anterior',

  'modal.ask': 'Preguntar',
  'modal.edit-question': 'Editar la pregunta',
  'modal.question': 'Pregunta',

  'help.about':
    'El bot responde únicamente con sus artículos. Cada cita procede palabra por palabra del artículo e indica su fuente. Cuando los artículos no responden, el bot lo dice.',
  'help.ask':
    'Pregunta con una frase o unas pocas palabras. Las opciones limitan la respuesta a un período, una fuente o un autor, y la ordenan. También puedes mencionar al bot o escribirle directamente.',
  'help.verify':
    'Compara una cita con los artículos y muestra cada diferencia. Se juzgan las palabras, no si lo que dicen es verdad.',
  'help.claim':
    'Pone una afirmación frente a lo que dicen los artículos: lo dicen, difieren en un número, una fecha, un nombre o una negación, o no dicen nada. El bot nunca juzga qué es verdad.',
  'help.timeline': 'Fragmentos con fecha sobre un tema, primero los más antiguos.',
  'help.articles': 'Los artículos que cita el bot.',
  'help.new': 'El bot olvida lo que se preguntó antes.',
  'help.find-sources':
    'Clic derecho o pulsación larga en un mensaje y luego Aplicaciones: qué dicen los artículos sobre cada una de sus frases.',
  'help.check-quote':
    'Clic derecho o pulsación larga en un mensaje y luego Aplicaciones: si los artículos lo contienen palabra por palabra.',
};
