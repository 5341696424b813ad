import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/core/text/sentence.ts';

const sentences = (language: string, text: string) =>
  sentencesOf(text, { start: 0, end: text.length }, language).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('a sentence goes on behind', () => {
  it.each([
    ['de', 'Die Klinik leitet seit Mai Dr. med. Anja Brandt aus Lenn.'],
    ['de', 'Die kath. Schule der Fa. Lenn & Co. KG liegt am Hbf. Osk.'],
    ['de', 'Dipl.-Ing. Karl Otto und Prof. Dr. h.c. A. J. Meier kamen am 3. Okt. 2016.'],
    ['es', 'La propuesta del Lic. Naser y de la Srta. Ledesma fue leída.'],
    ['es', 'Lo hizo el Ing. Campos con acero de EE. UU. en 1998.'],
    ['es', 'Nació el 30 Ago. 1984 en la Avda. Colón.'],
    ['it', "Il ponte fu costruito dall'Ing. Mengozzi e dall'Avv. Cassioni."],
    ['it', "La Dott.ssa Neri, l'On. Verdi e il Geom. Galli tacciono."],
    ['it', 'La sig.ra Neri e il sig. La Rosa parlano.'],
    ['es', 'La dra. De la Torre calló.'],
    ['fr', 'Le Gén. Leclerc et Mgr. Dupuy parlèrent à Mme. Le Goff.'],
    ['pt', 'O Eng. Carlos Lima e a Profa. Rita Moura abriram a ponte.'],
    ['nl', 'De heer ir. Jansen en mevr. De Vries kwamen met drs. Bakker.'],
    ['sv', 'Dir. Anders Berg bor vid St. Eriks torg.'],
    ['da', 'Skt. Hans og dir. Jens Berg kom.'],
    ['no', 'Kpt. Dahl talte.'],
    ['fi', 'Se oli esim. Osk ja prof. Virtanen.'],
    ['hu', 'Az özv. Kovács Béla és ifj. Szabó Pál.'],
    ['ro', 'Acad. Moisil și ing. Popescu au venit.'],
    ['tr', 'Av. Demir ve Müh. Can geldi.'],
    ['ru', 'Инж. Петров и ген. Иванов с ул. Ленина молчали.'],
    ['el', 'Ο καθ. Γεωργίου και ο κ. Παππάς μίλησαν.'],
    ['hi', 'डॉ. अंजलि और ए.पी.जे. अब्दुल कलाम आए।'],
    ['id', 'Ir. Soekarno dan Hj. Siti tinggal di Jl. Merdeka.'],
    ['en', 'A.J. Smith, J. R. R. Tolkien and Msgr. Paul met Eng. Karim and U.S. President Obama.'],
    ['en', 'It was led by Atty. Gen. Lynch and Lic. Naser Ortiz.'],
  ])('what is cut short in it (%s): %s', (language, sentence) => {
    expect(sentences(language, sentence)).toEqual([sentence]);
  });
});

describe('a sentence ends', () => {
  it.each([
    ['de', 'Es gab Äpfel, Birnen usw.', 'Die Stadt schwieg.'],
    ['de', 'Der Fluss stieg im Jahr 50 v. Chr.', 'Der Damm hielt.'],
    ['de', 'Das ist seine Art.', 'Peter lacht.'],
    ['de', 'Ich sage es dir.', 'Peter lacht.'],
    ['de', 'Der Kurs der ING.', 'Bankkunden klagen.'],
    ['de', 'Es sind noch 5 km.', 'Lenn liegt am Meer.'],
    ['es', 'Vive en EE. UU.', 'La ciudad crece.'],
    ['es', 'Miró el mar.', 'Pedro llegó.'],
    ['es', 'Dijo que no.', 'Ana calló.'],
    ['fr', 'Il mange du pain, etc.', 'Les autres dorment.'],
    ['it', 'Venne con pane, vino ecc.', 'La città dorme.'],
    ['pt', 'Olhou o mar.', 'Ele viu.'],
    ['nl', 'Het kost 5 mln.', 'De raad zweeg.'],
    ['da', 'Han lærte sig.', 'Per kom.'],
    ['cs', 'Viděl krk.', 'Petr šel.'],
    ['hi', 'पुल बंद है.', 'लोग खुश हैं.'],
    ['id', 'Ia bekerja di PT Lenn Tbk.', 'Dia pergi.'],
    ['en', 'He works at Lenn Inc.', 'The next day he left.'],
    ['en', 'He lives in the U.S.', 'The next day he left.'],
  ])('where the next one plainly begins (%s): %s', (language, first, second) => {
    expect(sentences(language, `${first} ${second}`)).toEqual([first, second]);
  });
});
