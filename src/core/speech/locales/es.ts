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

  'page.login-title': 'Iniciar sesión',
  'page.login-token': 'Clave',
  'page.login-hint': 'Quien gestiona esta página se la da a quienes pueden preguntar.',
  'page.login-send': 'Iniciar sesión',
  'page.login-out': 'Cerrar sesión',
  'page.login-in': 'Has iniciado sesión.',
  'page.login-wrong': 'Esta clave no es correcta.',
  'page.login-barred': 'Demasiadas claves eran incorrectas. Espera un minuto.',
  'page.failure-unread': 'Esta petición no se puede leer.',
  'page.failure-unknown': 'Muestra primero que puedes preguntar aquí.',
  'page.failure-elsewhere': 'Eso no se puede preguntar desde ahí.',
  'page.failure-nothing': 'No hay nada en esta dirección.',
  'page.failure-method': 'Esta dirección no se usa así.',
  'page.failure-large': 'Es demasiado grande.',
  'page.failure-name': 'Esta página tiene otro nombre.',
  'page.failure-often': 'Ha sido demasiado en un minuto. Espera un poco.',
  'page.failure-broken': 'Algo ha fallado. Queda anotado.',
  'page.failure-early': 'Los artículos aún se están leyendo. Inténtalo de nuevo en un momento.',
  'page.failure-back': 'Volver a la primera página',

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

  'notice.nothing-to-ask': 'Ahora no hay nada aquí que se pueda preguntar.',
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
  'notice.may-not-share-this':
    'No todos aquí pueden preguntar a todo aquello en lo que se basa esta respuesta, así que no se puede compartir.',
  'notice.only-you':
    'Este servidor no permite que respondan aplicaciones externas, así que esto solo lo ves tú.',
  'notice.managers-only': 'Solo quienes administran el servidor pueden ver esto.',
  'notice.voted-for': 'Anotado: ha sido útil. Pulsa otra vez para retirarlo.',
  'notice.voted-against': 'Anotado: no ha sido útil. Pulsa otra vez para retirarlo.',
  'notice.vote-taken-back': 'Retirado: tu opinión sobre esta respuesta ya no cuenta.',
  'notice.reason-noted': 'Gracias, queda anotado.',
  'notice.waiting-here':
    'Cuando los artículos lo respondan, el bot lo dirá aquí, una vez y sin mención. Hasta entonces se guarda tu pregunta para ello. Pulsa otra vez para retirarlo.',
  'notice.waiting-alone':
    'Cuando los artículos lo respondan, el bot te lo dirá por mensaje directo, una vez. Hasta entonces se guarda tu pregunta para ello y nadie más la ve. Pulsa otra vez para retirarlo.',
  'notice.waits-no-more': 'Retirado: tu pregunta ya no se guarda para eso.',
  'notice.not-reachable':
    'El bot no puede escribirte ni ahí ni por mensaje directo, así que no se guarda nada.',
  'notice.waits-for-much': 'Ya esperas tantas respuestas como se puede. Retira una primero.',
  'notice.switched-off': 'Quienes administran el servidor lo han desactivado.',
  'notice.not-here': 'Aquí no puedes preguntarme. Puedes hacerlo en {channels}.',
  'notice.not-with-these-roles':
    'En este servidor solo pueden preguntarme los miembros con alguno de estos roles: {roles}.',
  'notice.not-a-manager': 'Solo quienes pueden gestionar este servidor ven y cambian sus ajustes.',
  'notice.not-remembered-here':
    'Aquí no se guarda nada: quien gestiona el bot no ha indicado una carpeta de datos.',
  'notice.records-down':
    'Lo guardado no se puede usar ahora mismo, y ha quedado registrado. Las preguntas se responden igualmente.',

  'check.exact': 'Está en los artículos, palabra por palabra.',
  'check.exact-but-typography':
    'Está en los artículos, palabra por palabra salvo comillas, guiones, espacios y mayúsculas.',
  'check.altered': 'Alterado. En los artículos dice:',
  'check.changed': 'Cambiado: {kinds}.',
  'check.change-number': 'un número',
  'check.change-name': 'un nombre',
  'check.change-denial': 'una negación',
  'check.change-day': 'un día',
  'check.change-words': 'palabras',
  'check.change-small': 'palabras menores',
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

  'change.number': 'un número',
  'change.name': 'un nombre',
  'change.denial': 'una negación',
  'change.day': 'un día',
  'change.words': 'palabras',
  'change.small': 'palabras pequeñas',
  'proof.exact': 'Exacto.',
  'proof.exact-but-typography': 'Exacto, salvo la tipografía.',
  'proof.altered': 'Alterado: {changes}.',
  'proof.replaced': '{draft} en lugar de {source}',
  'proof.put-in': 'se ha añadido {draft}',
  'proof.left-out': 'se ha omitido {source}',
  'proof.stitched':
    '{count, plural, one {Unido a partir de # lugar.} other {Unido a partir de # lugares.}}',
  'proof.similar': 'No es una cita: los artículos tienen algo parecido.',
  'proof.absent': 'No está en los artículos.',
  'proof.cannot-say-hyphen':
    'No se puede decir: el texto de la fuente tiene aquí un guion al final de una línea.',
  'proof.cannot-say-lost-sign':
    'No se puede decir: puede haberse perdido un signo en el texto de la fuente.',
  'proof.cannot-say-scan':
    'No se puede decir: el texto de la fuente puede estar mal leído de un escaneo.',
  'proof.cannot-say-readings':
    'No se puede decir: la fuente se ha leído de dos maneras que difieren.',
  'proof.too-short': 'Demasiado corto para comprobarlo.',
  'proof.too-long': 'Demasiado largo para comprobarlo.',
  'proof.cut-before': 'Recortado: antes de estas palabras la frase tiene lo que las matiza.',
  'proof.cut-behind': 'Recortado: la frase sigue con lo que matiza estas palabras.',
  'proof.other-source': 'Atribuido a {named}, pero está en otra parte.',
  'proof.other-page': 'Se indica la página {named}; está en la página {stands}.',
  'proof.other-date': 'Se indica la fecha {named}; la fuente es de {stands}.',
  'proof.several-places': '{count, plural, one {Está en # lugar.} other {Está en # lugares.}}',
  'proof.figure-stands': 'La fuente da esta cifra.',
  'proof.figure-differs': 'La fuente da otra cifra.',
  'proof.figure-absent': 'La fuente no da ninguna cifra así.',
  'proof.error': 'Error',
  'proof.warning': 'Aviso',
  'proof.none': 'En orden',
  'proof.all': 'Todo',
  'proof.errors': '{count, plural, one {# error} other {# errores}}',
  'proof.warnings': '{count, plural, one {# aviso} other {# avisos}}',
  'proof.quotations': '{count, plural, one {# cita} other {# citas}}',
  'proof.figures': '{count, plural, one {# cifra} other {# cifras}}',
  'proof.nothing': 'No hay en él ninguna cita que se pueda comprobar.',
  'proof.stopped': 'Interrumpido: desde la línea {line} no se ha comprobado nada.',
  'proof.stopped-text': 'Interrumpido antes del final: el resto no se ha comprobado.',
  'proof.heading': 'Comprobación de {name}',
  'proof.line': 'línea {line}',
  'proof.in-draft': 'En el borrador:',
  'proof.in-source': 'En la fuente:',
  'proof.whole-draft': 'El borrador con lo encontrado',
  'proof.legend':
    'En el borrador está marcado lo que la fuente no tiene; en la fuente, lo que el borrador no tiene o lo que matiza sus palabras.',
  'proof.more':
    '{count, plural, one {# más no se muestra aquí.} other {# más no se muestran aquí.}}',
  'proof.no-files': 'Solo se ha leído el texto del mensaje, ningún archivo adjunto.',

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

  'correction.reworded': 'Las palabras {words} ya no están en {title}. Lo más cercano ahora:',
  'correction.withdrawn': 'Las palabras {words} ya no están en {title}.',
  'correction.article-gone': '{title}, de donde se citó {words}, ya no está en la biblioteca.',
  'corrections.heading': 'Ya no están en sus artículos',
  'corrections.none': 'Nada de lo citado aquí últimamente ha cambiado desde entonces.',

  'timeline.heading': 'Cronología: {topic}',
  'timeline.article-date': 'fecha del artículo',
  'timeline.dated': '{count, plural, one {# fragmento con fecha} other {# fragmentos con fecha}}',
  'timeline.undated':
    '{count, plural, one {se omite # fragmento sin fecha} other {se omiten # fragmentos sin fecha}}',
  'timeline.none': 'Ningún fragmento con fecha habla de ello.',

  // What can be asked by its name.
  'collections.heading': 'Colecciones a las que se puede preguntar aquí',
  'collections.none':
    'Aquí no hay colecciones: se pregunta a la vez a todo lo que se puede preguntar.',
  'collections.newest': 'el más reciente del {date}',

  // What was not answered, for those who manage it, and what is told when it is.
  'gaps.heading':
    'Sin respuesta: {open, number} · ya respondidas: {answered, number} · descartadas: {dismissed, number}',
  'gaps.none': 'Aquí no hay ninguna.',
  'gaps.times': '{count, plural, one {preguntada # vez} other {preguntada # veces}}',
  'gaps.people': '{count, plural, one {por # persona} other {por # personas}}',
  'gaps.disliked':
    '{count, plural, one {# respuesta no fue útil} other {# respuestas no fueron útiles}}',
  'gaps.last': 'la última vez el {date}',
  'gaps.reason': '{reason}: «{text}»',
  'gaps.answered': 'Ya hay respuesta:',
  'gaps.exported':
    '{count, plural, one {# pregunta, un objeto JSON por línea.} other {# preguntas, un objeto JSON por línea.}}',
  'told.answered': 'Los artículos ya responden a esto:',
  'told.opened': 'Cuando los artículos respondan a esto, lo sabrás aquí: {question}',
  'reason.wrong-passage': 'El pasaje equivocado',
  'reason.outdated': 'Desactualizado',
  'reason.incomplete': 'Incompleto',
  'reason.other': 'Otra cosa',

  'problem.left-out': 'Omitido.',
  'problem.serves': 'El artículo se usa de todos modos.',
  'problem.rules-in-force': 'Las reglas valen.',
  'problem.rules-kept': 'Hasta entonces vale lo que estaba establecido.',
  'problem.rules-closed': 'Hasta entonces nadie puede preguntar nada, salvo en la terminal.',

  'receipt.id': 'Recibo {id}',
  'receipt.answered': 'Respondido el {date}',
  'receipt.searched':
    '{count, plural, one {# artículo consultado} other {# artículos consultados}}',
  'receipt.confidence': 'confianza {confidence}, respuesta a partir de {threshold}',
  'receipt.version': 'versión del artículo {version}',
  'receipt.private':
    'La pregunta era privada. Sus palabras no se guardan, así que no se puede volver a hacer.',
  'receipt.quoted-nothing': 'No se citó nada.',
  'receipt.around':
    'Otra cosa del artículo ha cambiado desde entonces; estas palabras siguen en él.',
  'receipt.changed':
    'Cita {place}: {title} ha cambiado desde entonces y ya no tiene estas palabras.',
  'receipt.gone': 'Cita {place}: su artículo no está aquí.',
  'receipt.gone-named': 'Cita {place}: su artículo, {title}, ya no está aquí.',
  'receipt.same': 'Preguntado otra vez: la misma respuesta.',
  'receipt.differs': 'Preguntado otra vez: otra respuesta.',
  'receipt.answered-now': 'Entonces no tenía respuesta; ahora sí.',
  'receipt.unanswered-now': 'Entonces tenía respuesta; ahora no.',
  'receipt.left':
    '{count, plural, one {No se cita ahora: cita {places}} other {No se citan ahora: citas {places}}}',
  'receipt.came': 'Se cita ahora, y entonces no:',
  'receipt.causes': 'Lo que no es como entonces:',
  'receipt.cause-unknown': 'No se sabe por qué la respuesta es otra.',
  'receipt.cause-article-changed': '{title} ha cambiado.',
  'receipt.cause-article-gone': 'Un artículo que se citó no está aquí.',
  'receipt.cause-file-newer': 'El archivo de {title} es más nuevo que la respuesta.',
  'receipt.cause-program': 'El programa: entonces versión {before}, ahora {now}.',
  'receipt.cause-engine': 'El motor de búsqueda: entonces {before}, ahora {now}.',
  'receipt.cause-reader-came': 'Un lector la ha leído ahora, y entonces no.',
  'receipt.cause-reader-left': 'Un lector la había leído entonces, y ahora no.',
  'receipt.cause-reader-other': 'La ha leído otro lector que entonces.',
  'receipt.cause-thresholds': 'Lo que cuenta como respuesta se juzga de otra manera.',
  'receipt.cause-days': '«{phrase}» son ahora otros días. Entonces: {before}. Ahora: {now}.',
  'receipt.none': 'Aquí no hay tal recibo.',
  'share.asked': '{name} preguntó:',
  'thread.answer': 'Respuesta: {question}',

  'setting.language': 'Idioma',
  'setting.seenBy': 'Respuestas',
  'setting.roles': 'Quién puede preguntar',
  'setting.channels': 'Dónde',
  'setting.opensThreads': 'Hilos',
  'setting.hasFeedback': 'Valoraciones',
  'setting.hasNotices': 'Avisos',
  'setting.share': 'Preguntas que pueden esperar',
  'setting.retention': 'Días que se guarda',
  'setting-does.language': 'En qué idioma habla el bot aquí.',
  'setting-does.seenBy':
    'Quién ve la respuesta a un comando si no se indica. Las menciones se responden en público.',
  'setting-does.roles': 'Los miembros con alguno de estos roles; si no se elige ninguno, todos.',
  'setting-does.channels':
    'En estos canales y categorías, con sus hilos; si no se elige nada, en todas partes.',
  'setting-does.opensThreads': 'Una respuesta larga a una mención abre un hilo.',
  'setting-does.hasFeedback': 'Cada respuesta se puede valorar pulsando un botón.',
  'setting-does.hasNotices':
    'Se corrigen las tarjetas cuyo artículo ha cambiado y se avisa a quien lo pidió.',
  'setting-does.share':
    'Cuántas preguntas de una persona pueden esperar mientras se responde otra.',
  'setting-does.retention': 'Pasados estos días se borra lo que aquí se preguntó y se respondió.',

  'settings.heading': 'Ajustes de este servidor',
  'settings.own-language': 'El de cada persona',
  'settings.everybody': 'Todo el canal',
  'settings.asker': 'Solo quien pregunta',
  'settings.anybody': 'Todos',
  'settings.anywhere': 'En todas partes',
  'settings.nobody': 'Nadie',
  'settings.nowhere': 'En ninguna parte',
  'settings.gone':
    '{count, plural, one {# de las opciones elegidas ya no existe.} other {# de las opciones elegidas ya no existen.}}',
  'settings.no-switch': 'Todo desactivado',
  'settings.switches': 'Activado o no',
  'settings.on': 'activado',
  'settings.off': 'desactivado',
  'settings.changed': '{setting}: cambiado por {name} {when}',
  'settings.changed-by-somebody': '{setting}: cambiado {when}',
  'settings.wrong-number':
    '{setting}: se espera un número entero de {least} a {most}, no «{typed}». No se ha cambiado nada.',

  'privacy.heading': 'Lo que se guarda sobre ti',
  'privacy.nothing': 'No se guarda nada sobre ti.',
  'privacy.how-kept':
    'En lugar de tu nombre o tu id se guarda un código hecho con una clave secreta. Las preguntas privadas se guardan sin sus palabras, salvo aquellas para las que pediste un aviso.',
  'privacy.here':
    'Lo que se preguntó en este servidor se borra solo pasados {count, plural, one {# día} other {# días}}; en otros sitios, pasados los días que allí estén ajustados.',
  'privacy.direct':
    'Lo que se preguntó directamente se borra solo pasados {count, plural, one {# día} other {# días}}; en un servidor, pasados los días que allí estén ajustados.',
  'privacy.sure':
    'Todo esto se borrará para siempre, en todos los servidores. También se olvida lo que el bot sabe de vuestra conversación.',
  'privacy.erased': 'Borrado. Ya no se guarda nada sobre ti.',
  'kept.receipts':
    '{count, plural, one {# recibo de una respuesta} other {# recibos de respuestas}}',
  'kept.feedback':
    '{count, plural, one {# valoración de una respuesta} other {# valoraciones de respuestas}}',
  'kept.questions':
    '{count, plural, one {# pregunta que quedó sin respuesta} other {# preguntas que quedaron sin respuesta}}',
  'kept.waits':
    '{count, plural, one {# pregunta de cuya respuesta quieres un aviso} other {# preguntas de cuyas respuestas quieres un aviso}}',
  'kept.settings':
    '{count, plural, one {# ajuste de un servidor que cambiaste, con tu nombre} other {# ajustes de servidores que cambiaste, con tu nombre}}',
  'kept.turns':
    '{count, plural, one {# pregunta que la siguiente puede retomar, media hora como mucho} other {# preguntas que la siguiente puede retomar, media hora como mucho}}',

  'command.ask':
    'Pregunta a los artículos: la respuesta se cita palabra por palabra, con su fuente.',
  'command.verify': 'Comprueba si una cita está en los artículos, palabra por palabra.',
  'command.claim': 'Si los artículos lo dicen: qué dicen de una afirmación o en qué difieren.',
  'command.timeline': 'Lo que dicen los artículos sobre un tema, por orden de fecha.',
  'command.corrections': 'Citas que se mostraron aquí y ya no están en sus artículos.',
  'command.articles': 'Muestra la lista de los artículos que cita el bot.',
  'command.collections': 'Muestra las colecciones a las que se puede preguntar aquí.',
  'command.receipt': 'Qué fue una respuesta, y si ahora sería la misma.',
  'command.gaps':
    'Para quienes administran el servidor: lo que se preguntó y los artículos no responden.',
  'command.help': 'Qué hace el bot y cómo preguntarle.',
  'command.new': 'Olvida lo que se preguntó antes: la próxima pregunta será independiente.',
  'command.settings':
    'Qué vale en este servidor: idioma, quién puede preguntar, dónde y cuánto se guarda.',
  'command.privacy': 'Qué se guarda sobre ti, cuánto tiempo, y cómo borrarlo.',
  'option.question': 'Lo que quieres saber',
  'option.private': 'Mostrarte la respuesta solo a ti (si no, a todo el canal)',
  'option.after': 'Solo artículos de esta fecha o posteriores: 2016, 2016-09 o 2016-09-30',
  'option.before': 'Solo artículos anteriores a esta fecha: 2016, 2016-09 o 2016-09-30',
  'option.source': 'Solo artículos de este medio o de esta agencia de noticias',
  'option.author': 'Solo artículos de este autor o autora',
  'option.collection': 'Solo artículos de esta colección',
  'option.sort': 'Qué fragmentos van primero',
  'option.text': 'La cita que se quiere comprobar',
  'option.statement': 'La afirmación, en una frase en inglés',
  'option.id': 'Los ocho caracteres debajo de la respuesta',
  'option.topic': 'De qué debe tratar la cronología',
  'option.state': 'Cuáles: sin respuesta (por defecto), ya respondidas o descartadas',
  'choice.relevance': 'Por relevancia',
  'choice.newest': 'Primero lo más reciente',
  'choice.oldest': 'Primero lo más antiguo',
  'choice.open': 'Sin respuesta',
  'choice.answered': 'Ya respondidas',
  'choice.dismissed': 'Descartadas',
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
  'button.helpful': 'Útil',
  'button.unhelpful': 'No es útil',
  'button.say-why': 'Decir por qué',
  'button.tell-me': 'Avísame',
  'button.dismiss': 'Descartar',
  'button.reopen': 'Deshacer',
  'button.export': 'Exportar',
  'button.numbers': 'Cambiar los números',
  'button.correct': 'Corregir lo escrito',
  'button.erase': 'Borrar',
  'button.erase-all': 'Borrar para siempre',

  'modal.ask': 'Preguntar',
  'modal.edit-question': 'Editar la pregunta',
  'modal.question': 'Pregunta',
  'modal.reason': '¿Qué no fue útil?',
  'modal.reason-kind': 'El motivo',
  'modal.reason-text': 'Con tus palabras, si quieres',
  'modal.numbers': 'Ajustes de este servidor',

  'page.skip': 'Ir al contenido',
  'page.menu': 'Lo que se puede hacer aquí',
  'page.timeline': 'Cronología',
  'page.verify': 'Comprobar una cita',
  'page.claim': 'Comprobar una afirmación',
  'page.proofread': 'Comprobar un borrador',
  'page.articles': 'Artículos',
  'page.collections': 'Colecciones',
  'page.help': 'Ayuda',
  'page.gaps': 'Sin respuesta',
  'page.problems': 'Problemas',
  'page.legend':
    'Resaltado: lo que solo tiene el artículo. En el texto introducido, lo que solo tiene este.',
  'page.receipt': 'Recibo',
  'page.newest': 'Los artículos más recientes',
  'page.limits': 'Limitar la respuesta',
  'page.after': 'Desde',
  'page.before': 'Antes de',
  'page.source': 'Fuente',
  'page.author': 'Autor',
  'page.collection': 'Colección',
  'page.all': 'Todos los artículos',
  'page.sort': 'Orden',
  'page.without-limit': 'Preguntar sin este límite',
  'page.confidence-high': 'Muy probablemente la respuesta',
  'page.confidence-fair': 'Probablemente la respuesta',
  'page.original': 'Donde se publicó',
  'page.in-article': 'Leer en el artículo',
  'page.copied': 'Copiado',
  'page.permalink': 'Enlace a esta respuesta',
  'page.quotation': 'Cita {place, number}',
  'page.earlier': 'Preguntado antes',
  'page.search-titles': 'Buscar en los títulos',
  'page.search': 'Buscar',
  'page.no-title': 'Ningún título contiene esto.',
  'page.check': 'Comprobar',
  'page.show': 'Mostrar',
  'page.some-text': 'Un texto, del que se busca cada frase',
  'page.draft': 'El borrador, como texto',
  'page.file': 'O un archivo',
  'page.suggested':
    '{count, plural, =0 {Ningún titular contiene esto.} one {# titular. Se elige con las flechas.} many {# de titulares. Se elige con las flechas.} other {# titulares. Se elige con las flechas.}}',
  'page.headlines': 'Titulares',
  'page.keys': 'Teclas: / lleva al campo, ↓ y ↑ pasan de una cita a otra, C copia la elegida.',
  'page.colophon': 'Cada cita se compara letra por letra con su artículo antes de mostrarse.',
  'page.language': 'Idioma',
  'page.address-bar': 'Preguntar a {name}',

  'help.about':
    'El bot responde únicamente con sus artículos. Cada cita procede palabra por palabra del artículo e indica su fuente. Cuando los artículos no responden, el bot lo dice.',
  'help.ask':
    'Pregunta con una frase o unas pocas palabras. Las opciones limitan la respuesta a un período, una fuente o un autor, y la ordenan. También puedes mencionar al bot o escribirle directamente.',
  'help.verify':
    'Compara una cita con los artículos y muestra cada diferencia. Se juzgan las palabras, no si lo que dicen es verdad.',
  'help.claim':
    'Pone una afirmación frente a lo que dicen los artículos: lo dicen, difieren en un número, una fecha, un nombre o una negación, o no dicen nada. El bot nunca juzga qué es verdad.',
  'help.timeline': 'Fragmentos con fecha sobre un tema, primero los más antiguos.',
  'help.corrections':
    'Lo que se citó aquí y ya no está en su artículo, con lo más cercano que hay ahora. Las tarjetas que lo muestran lo dicen.',
  'help.articles': 'Los artículos que cita el bot.',
  'help.collections': 'Las colecciones a las que puedes preguntar aquí, cada una por su nombre.',
  'help.receipt':
    'Muestra otra vez una respuesta por los caracteres que tiene debajo, repite su pregunta y dice qué ha cambiado desde entonces y por qué.',
  'help.gaps':
    'Para quienes administran el servidor: preguntas sin respuesta, primero las más frecuentes.',
  'help.new': 'El bot olvida lo que se preguntó antes.',
  'help.privacy': 'Muestra qué se guarda sobre ti y lo borra si quieres.',
  'help.find-sources':
    'Clic derecho o pulsación larga en un mensaje y luego Aplicaciones: qué dicen los artículos sobre cada una de sus frases.',
  'help.check-quote':
    'Clic derecho o pulsación larga en un mensaje y luego Aplicaciones: si los artículos lo contienen palabra por palabra.',
};
