/**
 * Names and words that any reader takes for the same, in Solr's synonym format: one group a line, or
 * "from => to". They widen a question, never a quotation. A library's own file is read after these.
 */
export const EQUIVALENCES = `
# States and their governments
US, U.S., USA, U.S.A., United States, United States of America, America, American, Americans
UK, U.K., United Kingdom, Britain, Great Britain, British
EU, E.U., European Union
UN, U.N., United Nations
USSR, Soviet Union
Russia, Russian Federation, Russian, Russians
Washington => US
Moscow => Russia
Kremlin => Russia
White House => US
Pentagon => US
Downing Street => UK
Brussels => EU
Damascus => Syria
Tehran => Iran
Ankara => Turkey
Beijing => China
Pyongyang => North Korea
UAE, United Arab Emirates
China, Chinese
Denmark, Danish
England, English
France, French
Germany, German, Germans
Greece, Greek, Greeks
Ireland, Irish
Japan, Japanese
Netherlands, Dutch
Poland, Polish
Spain, Spanish
Sweden, Swedish
Switzerland, Swiss
Syria, Syrian, Syrians
Turkey, Turkish
Wales, Welsh
DRC, Democratic Republic of Congo
NYC, New York City

# Organisations
IS, ISIS, ISIL, Islamic State, Daesh
WHO, World Health Organization, World Health Organisation
NATO, North Atlantic Treaty Organization
IMF, International Monetary Fund
WTO, World Trade Organization
EC, European Commission
ECB, European Central Bank
Fed, Federal Reserve
FBI, Federal Bureau of Investigation
CIA, Central Intelligence Agency
NHS, National Health Service
NGO, non-governmental organization, nongovernmental organization
GDP, gross domestic product
AI, artificial intelligence
CEO, chief executive, chief executive officer, managing director
PM, prime minister, premier
MP, member of parliament

# War and peace
truce, ceasefire, cease-fire, armistice, cessation of hostilities
airstrike, air-strike, air strike, bombing, bombardment
talks, negotiations
soldiers, troops
convoy, convoys

# News verbs and nouns
killed, dead, died, death, deaths, fatalities
injured, wounded, hurt, injuries
arrested, detained
founded, established
begin, start, commence
end, finish, conclude
buy, purchase, acquire
sack, fire, dismiss
resign, quit
suspend, suspension, halt
choose, select, pick
accuse, blame
job, post, position
wage, salary, pay
cost, price
car, automobile
film, movie
doctor, physician
lawyer, attorney
teenager, teen
percent, per cent, percentage
children, kids
rebel, insurgent

# Spelling
color, colour
labor, labour
defense, defence
center, centre
program, programme
honor, honour
harbor, harbour
theater, theatre
aluminum, aluminium
tire, tyre
gray, grey
organize, organise
organization, organisation
traveler, traveller
license, licence
plow, plough
jewelry, jewellery
check, cheque
skeptical, sceptical
aging, ageing
favorite, favourite
neighbor, neighbour
behavior, behaviour
rumor, rumour
meter, metre
kilometer, kilometre
liter, litre
catalog, catalogue
dialog, dialogue
Sergei, Sergey
Alexei, Alexey
Dmitri, Dmitry
Vasily, Vassily
Yuri, Yury
Gaddafi, Qaddafi
Zelensky, Zelenskyy
Mohammed, Muhammad, Mohamed
Kiev, Kyiv
Peking, Beijing

# Numbers
one, 1
two, 2
three, 3
four, 4
five, 5
six, 6
seven, 7
eight, 8
nine, 9
ten, 10
eleven, 11
twelve, 12
twenty, 20
thirty, 30
forty, 40
fifty, 50
hundred, 100
thousand, 1000
bn, billion
m, million
`;
