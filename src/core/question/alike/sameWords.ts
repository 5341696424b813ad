/**
 * What whoever asks may say for the same, besides the equivalences: one group a line, by language. Only words that
 * may stand for each other in nearly any question; `relatedWords.ts` has mayor beside governor, and cocaine
 * beside heroin. In other languages than English mostly forms of a verb that no stemmer brings together.
 */
export const SAME_WORDS: Readonly<Record<string, string>> = {
  en: `
win, winner
lead, leader
found, founder, established
create, creator
write, writer, author
direct, director
build, builder, construct, erect
invent, inventor
design, designer
produce, producer
organize, organise, organizer, organiser
sponsor, sponsorship
kill, killer
murder, murderer
name, names
announce, announcement
resign, resignation
arrive, arrival
depart, departure
born, birth
company, firm
house, home
prison, jail, gaol
ship, vessel
aircraft, airplane, aeroplane, plane
quake, earthquake
flat, apartment
road accident, car accident, car crash
employee, staff member
employ, have on staff
inhabitant, resident
owns, owner, possess
protester, demonstrator, protest, demonstrate
discover, discoverer, discovery
sick, ill
refuse, decline
forbid, ban, prohibit, outlaw
allow, permit
help, aid, assist
support, back
reject, turn down
discuss, discussion
choose, choice
decide, decision
explode, explosion
collapse, collapsed
destroy, destruction
invade, invasion
elect, election
approve, approval
criticize, criticise, criticism
oppose, opposition to
disappear, vanish
rescue, save
receive, get
obtain, gain
promise, pledge, vow
recommend, recommendation
suggest, propose, suggestion, proposal
require, need
close, shut
conceal, hide
big, large
biggest, largest
quick, fast, rapid
quickest, fastest
tallest, highest
rich, wealthy
wrong, incorrect
money, cash
cop, policeman, police officer
holiday, vacation
lorry, truck
petrol, gasoline
footballer, football player, soccer player
autumn, fall season
mum, mom, mother
dad, father
grandma, grandmother
grandpa, grandfather
photo, photograph, picture
phone, telephone
tv, television
kid, child
cancel, cancellation, call off
purchase, purchaser, buyer
pope, pontiff
headquarters, headquartered, head office
`,
  de: `
begann, begonnen, beginnt, beginnen, begannen
starb, starben, gestorben, stirbt, sterben
fand, fanden, gefunden, findet
gewann, gewannen, gewonnen, gewinnt, gewinnen
verlor, verloren, verliert
schrieb, geschrieben, schreibt, schrieben
sprach, gesprochen, spricht
ging, gegangen, geht, gingen
kam, kamen, gekommen, kommt
nahm, genommen, nimmt
blieb, geblieben, bleibt
traf, trafen, getroffen, trifft
schloss, geschlossen, schließt, schlossen
verließ, verlassen, verlässt
trat, getreten, tritt
rief, gerufen, ruft
griff, gegriffen, greift
angegriffen, angriff
brach, gebrochen, bricht
ausgebrochen, ausbrach
sank, gesunken, sinkt
stieg, gestiegen, steigt
fiel, gefallen, fällt
half, geholfen, hilft
lief, gelaufen, läuft
hielt, gehalten, hält
ließ, gelassen, lässt
stand, gestanden, steht
trug, getragen, trägt
schlug, geschlagen, schlägt
flog, geflogen, fliegt
floh, geflohen, flieht, flohen
befahl, befohlen, befiehlt
beschloss, beschlossen, beschließt
erschoss, erschossen, erschießt
geboren, gebar
entschied, entschieden, entscheidet
wuchs, gewachsen, wächst
dauert, dauerte, gedauert, dauern
baute, gebaut, baut, bauten
sagte, gesagt, sagt
kostet, kostete, gekostet
tötete, getötet, tötet
`,
  fr: `
mort, morts, morte, mortes, mourut, moururent, meurt, mourir
construit, construits, construite, construisit
née, naquit, naître
écrit, écrite, écrivit
élu, élue, élire, élut
finit, fini, finie, terminé, termine
`,
  es: `
murió, murieron, muerto, muerta, muertos, muertas, morir
construyó, construido, construida, construyeron
escribió, escrito, escrita
dijo, dicho, decir
hizo, hecho
nació, nacido, nacida
empezó, comenzó, empezado, comenzado, empieza, comienza
terminó, acabó, terminado
`,
  nl: `
begon, begonnen, begint, beginnen
stierf, stierven, gestorven, sterven
vond, gevonden
won, wonnen, gewonnen
schreef, geschreven
sprak, gesproken
sloot, gesloten
brak, gebroken
gaf, gegeven
koos, gekozen
`,
};
