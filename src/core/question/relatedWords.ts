/**
 * Words that often stand for each other in questions and articles, one group a line, without being
 * the same: a sentence that has one of them is a little more likely to speak of what was asked. Base
 * forms; other forms follow from stemming.
 */
export const RELATED_WORDS = `
# People
child, kid, youngster, infant, baby, toddler, children
teenager, teen, adolescent, youth, youngster, juvenile
people, folk, person, individual, human, citizen, resident, inhabitant
resident, inhabitant, dweller, villager, townspeople, local, neighbor, neighbour
population, inhabitant, populace
man, guy, male, gentleman, bloke, men
woman, female, lady, girl, women
boy, lad, youngster, schoolboy
elderly, old, senior, aged, pensioner, retiree
adult, grown, mature
friend, companion, pal, buddy, mate, acquaintance
foe, enemy, adversary, opponent, rival
neighbor, neighbour, neighboring, neighbouring, adjacent, adjoining
crowd, throng, mob, gathering, audience, spectator
group, organization, organisation, body, association, society
gang, band, ring, syndicate, crew
native, indigenous, aboriginal, tribe, tribal
foreigner, alien, outsider, foreign, overseas
celebrity, star, personality, icon
witness, onlooker, bystander, eyewitness, observer
member, participant, attendee, affiliate
volunteer, helper, unpaid
owner, proprietor, possessor, landlord, holder
customer, client, shopper, buyer, consumer, patron
visitor, tourist, guest, traveler, traveller, holidaymaker
passenger, traveler, traveller, rider, commuter
stranger, unknown, unidentified

# Family and life
mother, mom, mum, mummy, parent, maternal
father, dad, daddy, parent, paternal
brother, sibling, twin
sister, sibling, twin
family, relative, kin, household, relation
grandmother, grandma, granny, grandparent
grandfather, grandpa, grandad, grandparent
descendant, offspring, child, heir, progeny
ancestor, forefather, forebear, lineage, descent
marry, marriage, wedding, wed, spouse, wife, husband
spouse, wife, husband, partner, married
engaged, engagement, betrothed, fiancee, fiance
divorce, separate, split, separation
orphan, parentless, orphanage
adopt, foster, adoption
birth, born, bear, childbirth, deliver, birthplace
pregnant, pregnancy, expecting, maternity
raise, rear, upbringing, bring
die, death, dead, deceased, fatal, kill, casualty, toll
die, perish, succumb, drown
death, demise, fatality, mortality, passing
funeral, burial, bury, cremation, memorial
grave, tomb, cemetery, graveyard, burial
mourn, grief, grieve, bereaved, mourner
survive, survivor, survival, alive
live, life, alive, lifetime, lifespan
live, reside, dwell, inhabit, residence, resident
age, aged, old, year
name, call, title, dub, nickname, known
nickname, alias, pseudonym, sobriquet
surname, lastname, patronymic

# Jobs and roles
job, work, occupation, profession, employment, career, post
worker, employee, staff, laborer, labourer, personnel, workforce
boss, chief, head, manager, supervisor, director
chief, head, leader, executive, chairman, president
leader, lead, leadership, ruler, commander, head
chairman, chairwoman, chair, chairperson, president
founder, found, establish, creator, cofounder
employer, company, firm, hirer
hire, employ, recruit, appoint, engage
appoint, name, nominate, designate, select
sack, dismiss, fire, oust, axe
layoff, redundancy, redundant, unemployed, jobless
unemployed, jobless, unemployment, joblessness
resign, quit, resignation, retire
retire, retirement, pension, pensioner
replace, succeed, successor, replacement, substitute
predecessor, precede, former, previous
deputy, assistant, aide, vice, adviser
adviser, advisor, aide, consultant, counselor, counsellor
spokesman, spokeswoman, spokesperson, representative
delegate, representative, envoy, delegation
expert, specialist, analyst, authority, scholar
doctor, doc, physician, medic, surgeon
nurse, carer, caregiver, midwife
lawyer, attorney, solicitor, barrister, counsel
judge, justice, magistrate, jurist
teacher, educator, instructor, tutor, professor, schoolteacher
scientist, researcher, scholar, academic
reporter, journalist, correspondent, newsman
writer, author, novelist, poet, playwright
engineer, designer, technician, mechanic
farmer, grower, peasant, rancher, agricultural
fisherman, angler, fisher, trawler
sailor, seaman, crew, mariner, seafarer
pilot, aviator, airman, flyer
driver, motorist, chauffeur, drive
builder, contractor, build, constructor
merchant, trader, dealer, seller, vendor
shopkeeper, retailer, seller, storekeeper
servant, maid, butler, domestic
slave, slavery, enslave, bondage
guard, warden, sentry, watchman, security
official, officer, functionary, bureaucrat
firefighter, fireman, firemen, rescuer
apprentice, trainee, intern, student
duty, task, responsibility, role, function
role, part, function, position
skill, ability, talent, expertise, skilled
ability, able, capable, capability, capacity
experience, expertise, veteran, experienced
wage, salary, pay, earnings, income
earn, income, salary, paid
strike, walkout, stoppage, industrial
union, labor, labour, syndicate
shift, schedule, rota, timetable

# Government
government, administration, cabinet, regime
govern, rule, reign, administer, control
king, monarch, sovereign, ruler, throne
queen, monarch, sovereign, ruler
emperor, imperial, empire, tsar
royal, monarchy, crown, throne, kingdom
crown, coronation, enthrone
nobleman, noble, aristocrat, aristocracy, nobility, lord
dynasty, house, lineage
country, nation, state, land, republic
national, nationwide, domestic, country
president, presidency, presidential
minister, ministry, cabinet, premier
ministry, department, agency, bureau
parliament, legislature, congress, assembly, senate
lawmaker, legislator, senator, congressman, parliamentarian
politician, political, politics, statesman
mayor, governor, council, councillor
council, municipality, authority, municipal, borough
bill, act, legislation, law, measure
policy, plan, programme, program, strategy
reform, overhaul, change, restructure, revamp
power, authority, control, rule
overthrow, topple, oust, depose, coup
coup, putsch, takeover, overthrow
dictator, tyrant, despot, autocrat, dictatorship
democracy, democratic, election
independence, independent, autonomy, freedom, sovereignty
colony, colonial, colonize, colonise, settlement
tax, levy, duty, tariff, taxation
budget, spending, expenditure, finance
citizenship, nationality, citizen, naturalized

# Elections
election, vote, poll, ballot, elect, referendum
voter, electorate, constituent, turnout
candidate, contender, nominee, hopeful, contestant
campaign, canvass, drive, crusade
party, faction, bloc, movement
majority, mainly, predominantly, mostly
coalition, alliance, bloc, partnership
inaugurate, inauguration, swear, sworn, oath
opposition, opponent, dissident, critic
conservative, right, rightist, tory
leftist, socialist, left, communist

# Law and courts
law, legislation, statute, rule, regulation, legal
legal, lawful, legitimate, law
illegal, unlawful, illicit, banned, outlawed
court, tribunal, judiciary, bench
trial, hearing, case, proceedings, prosecution
sue, lawsuit, litigation, suit, plaintiff
accuse, charge, indict, allege, accusation, allegation
charge, indictment, prosecute, prosecutor
convict, guilty, conviction, guilt
acquit, acquittal, innocent, exonerate, cleared
sentence, punish, punishment, penalty, jail
punish, penalize, penalise, discipline, sanction
fine, penalty, penalize, penalise
prison, jail, imprison, incarcerate, gaol, cell
prisoner, inmate, detainee, captive, convict
execute, execution, hang, behead
appeal, overturn, challenge, review
verdict, ruling, judgment, judgement, decision
testify, testimony, witness, evidence
evidence, proof, prove, clue
defendant, accused, suspect
bail, bond, release
pardon, amnesty, clemency, forgive
compensation, damages, payout, reparation
treaty, agreement, pact, accord, convention
contract, deal, agreement, sign
patent, copyright, trademark, license, licence
license, licence, permit, permission, authorization, authorisation
constitution, charter, constitutional
inherit, inheritance, heir, bequeath, legacy

# Crime and police
crime, offence, offense, felony, criminal, wrongdoing
criminal, crook, offender, culprit, perpetrator, felon
police, cop, officer, policeman, constable, detective
detective, investigator, inspector, sleuth
arrest, detain, apprehend, custody, nab, detention
custody, detention, detain, held
suspect, suspicion, suspected, alleged
murder, kill, homicide, slay, assassinate, manslaughter
murderer, killer, assassin, gunman
assassinate, assassination, assassin
shoot, shot, gun, gunfire, fire, gunman
gun, firearm, weapon, rifle, pistol, handgun
gunman, shooter, attacker, assailant
stab, knife, knifed, slash
steal, theft, rob, thief, stolen, robbery
thief, robber, burglar, bandit, raider
burglary, robbery, break, raid
loot, looting, plunder, pillage, ransack
kidnap, abduct, hostage, abduction
hostage, captive, kidnapped
rape, assault, molest, abuse
assault, attack, beat, beating, batter
abuse, mistreat, mistreatment, maltreatment
fraud, scam, swindle, deceive, embezzle, con
bribe, bribery, corruption, corrupt, graft
smuggle, traffic, smuggler, trafficker, contraband
drug, narcotic, cocaine, heroin
counterfeit, fake, forge, forgery, bogus
blackmail, extort, extortion, ransom
vandal, vandalism, deface, vandalize, vandalise
arson, torch, ablaze, arsonist
investigate, investigation, probe, inquiry, enquiry, examine
search, hunt, seek, look, manhunt
escape, flee, fled, fugitive, flight
fugitive, runaway, escapee, wanted
raid, swoop, crackdown, sweep
victim, casualty, sufferer, injured
missing, disappear, vanish, lost, disappearance
violence, violent, unrest, brutality, bloodshed
terrorist, terrorism, extremist, militant, jihadist

# War and peace
war, conflict, battle, combat, warfare, fight
fight, battle, clash, combat, fought, struggle
battle, engagement, clash, skirmish
attack, assault, raid, strike, offensive, ambush
invade, invasion, occupy, overrun, incursion
occupy, occupation, capture
conquer, conquest, capture, conqueror, subdue
capture, seize, take, captured, catch
siege, besiege, blockade, surround, encircle
army, military, troop, force, soldier
soldier, troop, serviceman, infantry, fighter
navy, naval, fleet, maritime
fleet, ship, armada, flotilla, squadron
general, commander, admiral, colonel, marshal
rank, grade, position
regiment, battalion, brigade, unit
bomb, explosive, blast, bombing, explosion, detonate
bombard, shell, shelling, bombardment, pound
missile, rocket, projectile, warhead
weapon, arm, armament, munition, arsenal
nuclear, atomic, atom
ammunition, bullet, munition, cartridge, round
armor, armour, armored, armoured, tank
sword, blade, dagger, sabre, saber
castle, fortress, fort, stronghold, citadel
defend, defence, defense, guard
rebel, insurgent, guerrilla, militia, rebellion
rebellion, revolt, uprising, insurrection, mutiny
revolution, uprising, revolutionary, revolt
massacre, genocide, slaughter, atrocity
spy, espionage, spying, agent, intelligence
peace, ceasefire, truce, armistice
surrender, capitulate, yield, submit
retreat, withdraw, withdrawal, pullout
deploy, station, deployment, send
recruit, enlist, conscript, draft, conscription
veteran, servicemen, soldier
ally, allied, alliance, partner
threat, threaten, menace, danger, warn
wound, injure, injury, hurt, casualty, wounded
hero, heroic, brave, bravery, courage

# Diplomacy, protest, migration
diplomat, ambassador, envoy, diplomatic, consul
embassy, consulate, mission
negotiate, negotiation, bargain, mediate, talks
mediate, broker, mediator, arbitrate
summit, conference, meeting, forum
meet, meeting, met, encounter, gather
sanction, embargo, boycott, ban
border, frontier, boundary
protest, demonstrate, demonstration, march, rally
protester, demonstrator, activist, marcher
riot, unrest, disorder, disturbance, turmoil
activist, campaigner, advocate, crusader
petition, appeal, plea, request
migrant, immigrant, refugee, asylum, migration
emigrate, emigrant, migrate, relocate, move
refugee, displaced, evacuee, exile
exile, banish, expel, deport, expulsion
deport, expel, extradite, deportation
displaced, homeless, homelessness, uprooted
discrimination, racism, prejudice, bias, racist
segregation, apartheid, separate
equality, equal, parity
freedom, liberty, free, liberate, liberation
aid, relief, assistance, humanitarian

# Disasters and rescue
disaster, catastrophe, calamity, tragedy, emergency
earthquake, quake, tremor, aftershock, seismic
epicenter, epicentre, center, centre, focus
volcano, eruption, erupt, lava, volcanic
tsunami, wave, swell, surge
flood, flooding, deluge, inundate, submerge, floodwater
hurricane, typhoon, cyclone, storm
tornado, twister, whirlwind
landslide, mudslide, avalanche, rockfall
fire, blaze, wildfire, inferno, flame
burn, burnt, scorch, blaze, torch
explosion, blast, explode, detonation, burst
collapse, fall, crumble, cave, topple
destroy, destruction, demolish, ruin, wreck, devastate
damage, wreck, harm, devastate, destruction
debris, rubble, wreckage, ruin, remains
evacuate, evacuation, flee
rescue, save, rescuer, saved
shelter, refuge, haven, accommodation
trap, trapped, stuck, strand, stranded
famine, hunger, starvation, starve, hungry
drought, dry, arid, parched
emergency, crisis, urgent, emergencies
crisis, trouble, turmoil, difficulty
leak, spill, seep, spillage

# Weather and climate
weather, climate, meteorological, forecast
rain, rainfall, downpour, shower, precipitation, wet
storm, thunderstorm, tempest, gale
snow, blizzard, snowfall, snowstorm
ice, frozen, freeze, frost, icy
wind, gale, gust, breeze
cloud, overcast, cloudy
fog, mist, haze, smog
sun, sunshine, solar, sunny
hot, heat, warm, heatwave, temperature
warm, heat, warming, mild
cold, chilly, freezing, cool, frigid
temperature, degree, celsius, fahrenheit
lightning, thunder, thunderbolt
humid, moist, damp, wet, moisture
forecast, predict, prediction, projection, outlook

# Environment
environment, ecology, ecological, environmental, ecosystem
pollute, pollution, contaminate, contamination, contaminant
emission, emit, exhaust, discharge
garbage, rubbish, trash, waste, litter, refuse
recycle, reuse, recycling
sewage, wastewater, effluent
conserve, conservation, preserve, preservation
extinct, extinction, vanish, disappear
endangered, threatened, vulnerable, rare
habitat, home, environment, range
deforestation, logging, clearance, forest
poison, toxic, poisonous, toxin, venom

# Health and hospitals
ill, sick, illness, unwell, ailing
disease, illness, sickness, disorder, ailment, condition
hospital, clinic, infirmary, ward
hospitalize, hospitalise, admit, hospital
patient, sufferer, sick
infect, infection, contagious, infectious, transmit
virus, germ, pathogen, bacteria, microbe
epidemic, outbreak, pandemic, plague
flu, influenza, cold
quarantine, isolate, isolation, lockdown
symptom, sign, indication
pain, ache, hurt, painful, suffer
suffer, undergo, endure, experience
fever, feverish, temperature
cancer, tumor, tumour, leukemia, leukaemia
heart, cardiac, coronary
brain, cerebral, neurological, neural
lung, pulmonary, respiratory
breathe, breath, respiration, respiratory
skin, dermal, epidermis
stomach, belly, abdomen, abdominal, gastric
bone, skeleton, skeletal
blood, bleed, bleeding, haemorrhage, hemorrhage
eye, vision, sight, visual
see, vision, sight, saw, seen
blind, blindness, sightless
hear, heard, listen, hearing
tooth, dental, teeth, dentist
fracture, break, broken
disabled, disability, handicapped, paralyzed, paralysed
mental, psychiatric, psychological, psychology
mad, insane, crazy, insanity, madness
depression, depressed, melancholy
suicide, suicidal, overdose
addict, addiction, addictive, hooked, dependence
drunk, intoxicated, drunken, inebriated
alcohol, liquor, booze, spirit
smoke, cigarette, tobacco, smoker
fat, obese, overweight, obesity
thin, slim, slender, lean
healthy, health, fit, fitness, wellbeing

# Medicine
medicine, drug, medication, medical, pharmaceutical, remedy
treat, treatment, therapy, cure
cure, heal, remedy, recover
recover, recovery, recuperate, heal
vaccine, vaccinate, jab, immunize, immunise, inoculate
pill, tablet, capsule
surgery, operation, surgeon, surgical, operate
transplant, graft, donor
diagnose, diagnosis, detect
test, examine, screening
dose, dosage, amount
injection, inject, jab, shot
abortion, terminate, termination
contraception, contraceptive, condom
antibiotic, penicillin, antibacterial
immune, immunity, resistant, resistance
gene, genetic, hereditary, inherit, inherited
nutrition, diet, nutrient, food

# Science
science, scientific, scientist
research, study, investigation, survey
experiment, test, trial, experimental
discover, discovery, find, found, detect
invent, invention, inventor, devise, develop
theory, hypothesis, idea, theoretical
explain, explanation, account, reason
measure, measurement, gauge, quantify
calculate, compute, calculation, estimate
mathematics, maths, math, mathematical, mathematician
equation, formula, expression
chemical, substance, compound, chemistry
element, component, constituent, ingredient
gas, vapor, vapour, gaseous
metal, metallic, alloy
mix, mixture, blend, combine
evolve, evolution, develop, evolutionary
species, kind, type, variety
reproduce, reproduction, breed, mate
fossil, skeleton, remains, specimen
classify, classification, categorize, categorise, group
react, reaction, respond
light, illuminate, illumination, luminous, bright
sound, noise, acoustic
electricity, electric, electrical, power, current
magnet, magnetic, magnetism
method, technique, procedure, process, way

# Space
space, cosmos, universe, cosmic, outer
astronaut, cosmonaut, spaceman, spacewoman
spacecraft, spaceship, probe, shuttle, satellite
planet, world, planetary
moon, lunar, satellite
star, stellar, sun
astronomer, astronomy, astronomical
orbit, circle, revolve
launch, liftoff, blastoff
asteroid, meteor, meteorite, comet
earth, world, globe, terrestrial

# Technology and computing
technology, tech, technological, technical
machine, device, appliance, apparatus, equipment
device, gadget, instrument, tool
engine, motor, turbine
computer, pc, laptop, machine
software, program, application, app
phone, telephone, mobile, cellphone, smartphone, handset
internet, web, online, net
website, site, webpage, portal
hack, hacker, breach, cyberattack, hacking
malware, virus, worm, trojan
data, information, statistic, figure
encrypt, encryption, cipher, code
screen, display, monitor
photograph, photo, picture, image, snapshot
camera, photographer, lens
video, footage, clip, film
robot, robotic, automaton, android
automatic, automated, automation, unmanned
download, install, upload
error, bug, glitch, fault, mistake
wireless, radio, cordless

# Money and business
money, cash, fund, currency, finance
currency, coin, banknote
rich, wealthy, wealth, affluent, millionaire, billionaire
poor, poverty, impoverished, needy, deprived
company, firm, business, corporation, enterprise
business, trade, commerce, commercial
industry, industrial, manufacturing, sector
factory, plant, mill, works
headquarters, base, hq, headquartered
branch, subsidiary, affiliate
merge, merger, combine, unite, amalgamate
acquire, acquisition, buy, takeover, bought
buy, purchase, bought, acquire
sell, sale, sold, vend
lose, loss, lost
profit, earnings, gain, profitable
revenue, turnover, sales, income
cost, price, expense, fee, worth
price, cost, rate, value
pay, payment, paid, spend
spend, expenditure, spent, spending
fee, toll, fare, charge
cheap, affordable, inexpensive, economical
expensive, costly, dear, pricey
discount, rebate, reduction
bankrupt, bankruptcy, insolvent, insolvency, bust
debt, owe, liability, loan
loan, lend, lent, credit, mortgage
borrow, loan, debt, indebted
bank, lender, banking
invest, investment, investor, stake
share, stock, equity
shareholder, stockholder, investor
fund, finance, sponsor, bankroll, backing
sponsor, backer, patron, sponsorship
economy, economic, economist, financial
recession, downturn, slump, depression
inflation, price, inflationary
insurance, insurer, insured, insure
subsidy, grant, subsidize, subsidise
donate, donation, contribute, contribution, charity
charity, charitable, philanthropy, philanthropist
prize, award, reward, medal
auction, bid, sale, bidder
lottery, jackpot, raffle
gamble, bet, wager, gambling, casino
brand, label, trademark
advertise, advertising, advertisement, ad, commercial, promote
product, goods, merchandise, commodity, item
supply, provide, supplier, deliver, provision
demand, need, require
shop, store, retailer, supermarket, outlet
market, marketplace, bazaar
monopoly, cartel, antitrust
property, asset, estate, possession

# Transport
transport, transportation, carry, convey, haul
vehicle, car, automobile, auto, motor
truck, lorry, van
bus, coach, minibus
taxi, cab, taxicab
bicycle, bike, cycle, cyclist
motorbike, motorcycle, motorcyclist, scooter
train, railway, railroad, rail, locomotive
subway, metro, underground, tube
tram, streetcar, trolley
plane, aircraft, airplane, jet, aeroplane, airliner
airline, carrier, airways
fly, flight, flew, flown, aviation
airport, airfield, runway, aerodrome
helicopter, chopper, rotorcraft
ship, vessel, boat, ferry
boat, yacht, canoe, dinghy
submarine, sub, submersible
sail, voyage, cruise
harbor, harbour, port, dock, wharf
road, street, highway, motorway, route, avenue
path, trail, track, footpath
bridge, viaduct, crossing, span
tunnel, underpass, subterranean
travel, trip, journey, voyage, tour
cargo, freight, shipment, load
gasoline, petrol, fuel, diesel
speed, velocity, fast, pace
station, depot, terminal
crossroads, intersection, junction

# Accidents
accident, crash, collision, mishap, wreck
crash, collide, smash, ram, hit
sink, sank, sunk, shipwreck, capsize
safety, safe, secure, security
unharmed, unhurt, unscathed, uninjured

# Building and housing
house, home, dwelling, residence, residential
homes, housing, accommodation, dwelling
apartment, flat, condominium, tenement
building, structure, edifice, construction
build, construct, construction, erect, built
skyscraper, tower, highrise
palace, mansion, villa, residence
hut, cabin, shack, cottage
hotel, inn, motel, hostel, guesthouse
tenant, renter, lodger, lessee
rent, lease, tenancy, rental
architect, architecture, architectural, design
design, designer, plan
repair, fix, mend, restore, renovate
restore, restoration, rebuild, renovate, reconstruct
demolish, raze, demolition, bulldoze
wall, barrier, fence
door, gate, entrance, doorway
floor, storey, story, level
room, chamber, hall
stone, rock, boulder, granite
brick, masonry, concrete, cement
wood, timber, wooden, lumber
monument, memorial, statue, landmark
slum, shantytown, favela, ghetto
city, town, urban, metropolis, municipal
village, hamlet, settlement
suburb, outskirts, suburban
district, neighborhood, neighbourhood, quarter, area

# Agriculture and food
agriculture, agricultural, farming, farm
farm, ranch, plantation
crop, harvest, yield, produce
grain, cereal, wheat, corn, maize
grow, cultivate, plant, cultivation
livestock, cattle, cow, herd
soil, earth, ground, dirt
fertilizer, fertiliser, manure
irrigate, irrigation, water
pesticide, insecticide, herbicide
food, eat, meal, cuisine, dish, nourishment
eat, consume, feed, ate, eaten, diet
drink, beverage, drank, consume
cook, chef, bake, cooking
restaurant, cafe, diner, eatery
pub, bar, tavern, inn
dinner, supper, banquet, feast, meal
meat, beef, pork, flesh
candy, sweet, confectionery, chocolate
beer, brewery, ale, brew
spice, seasoning, flavor, flavour
taste, flavor, flavour, savor, savour

# Energy and resources
energy, power, electricity, fuel
oil, petroleum, crude
coal, mine, colliery, coalfield
mine, mining, miner, quarry
ore, mineral, deposit
drill, bore, drilling
dam, reservoir, hydroelectric
renewable, sustainable, green
blackout, outage, brownout
resource, reserve, supply
radioactive, radiation, radioactivity
extract, extraction, remove
pipe, pipeline, conduit, duct

# Education
school, academy, schooling, college
university, college, campus, academic
student, pupil, undergraduate, schoolchild
education, schooling, educate, learning, teaching
study, learn, studied, learnt
teach, taught, instruct, educate, train
graduate, alumnus, alumni, graduation
degree, diploma, qualification, doctorate
class, lesson, course, lecture
exam, examination, test
curriculum, syllabus, course
scholarship, grant, fellowship, bursary
train, training, coach, practise, practice
literacy, literate, read
headmaster, headteacher, principal

# Sport
sport, athletic, sporting, athletics
athlete, sportsman, sportswoman, player, competitor
player, play, footballer, teammate
football, soccer, footballer
team, squad, side, club
coach, trainer, manager
game, match, fixture, contest
competition, contest, tournament, championship, compete
champion, championship, title, winner
win, victory, won, victor, triumph
defeat, beat, beaten, overcome, vanquish
lost, defeat, beaten, loser
draw, tie, tied, stalemate
score, goal, point, scorer
race, sprint, marathon, racing
runner, sprinter, run, ran
swim, swimmer, swam, swimming
boxer, boxing, fighter, bout
referee, umpire, official
stadium, arena, venue, ground
fan, supporter, follower, enthusiast
olympics, olympic, games
season, campaign, year
league, division, conference
record, best, unbeaten
batsman, batter, batting
climber, mountaineer, climb, mountaineering

# Arts and music
art, artwork, artistic, artist
artist, painter, sculptor
paint, painting, portrait, canvas
draw, sketch, drawing, drew, illustration
statue, sculpture, bust
museum, gallery, exhibition
exhibit, exhibition, display, show
music, musical, musician, melody
musician, performer, artist, player
song, tune, track, single, hit
sing, singer, vocalist, sang, vocals, sung
compose, composer, composition, write
album, record, recording, release
concert, gig, performance, recital
band, group, ensemble
orchestra, symphony, philharmonic
conductor, conduct, maestro
drum, drummer, percussion
guitar, guitarist, strum
piano, pianist, keyboard
violin, fiddle, violinist
dance, dancer, ballet, choreography
theatre, theater, playhouse, stage
fashion, style, clothing
clothes, clothing, dress, garment, wear, outfit
wear, worn, wore, dressed
jewel, jewelry, jewellery, gem

# Film, books and media
film, movie, picture, cinema
movie, flick, cinema
actor, actress, star, cast, performer
play, portray, act, perform, role
director, direct, filmmaker
producer, production, impresario
sequel, follow, continuation
series, programme, program, show, serial
episode, instalment, installment
television, tv, telly, broadcast
broadcast, air, transmit, aired
channel, network, station, broadcaster
newspaper, paper, daily, tabloid, press
magazine, journal, periodical
press, media, journalism
news, report, bulletin, coverage
article, story, report, piece
headline, title, caption
book, novel, publication, volume
story, tale, narrative, plot
novel, fiction, novelist
biography, memoir, autobiography
poem, poetry, poet, verse
write, author, wrote, written, pen
publish, release, issue, print, publication
publisher, publishing, imprint
library, archive, collection
character, protagonist, hero, heroine
comedy, comic, comedian, humor, humour
cartoon, animation, animated, comic
review, critic, critique, reviewer
document, paper, file, record
letter, mail, correspondence
text, manuscript, writing, script
language, tongue, speak, linguistic, dialect
translate, translation, translator, interpret
word, term, phrase, expression
alphabet, script, letter

# Religion and belief
religion, faith, religious, belief, creed
god, deity, goddess, divine
church, cathedral, chapel, parish
mosque, temple, shrine, synagogue
holy, sacred, saint
priest, clergy, cleric, pastor, vicar, minister
bishop, archbishop, cardinal, pope
pope, pontiff, papal, papacy
monk, nun, monastery, abbey, convent
pray, prayer, worship
missionary, evangelist, preacher
convert, conversion, baptize, baptise
bible, scripture, gospel
heaven, paradise, afterlife
heresy, heretic, blasphemy
festival, feast, celebration, holiday
celebrate, celebration, commemorate, mark
ritual, rite, ceremony
ghost, spirit, apparition
witch, sorcerer, magic, witchcraft
myth, legend, mythology, folklore
custom, tradition, traditional, practice

# History
history, historical, historic, past, historian
ancient, antique, antiquity, old
medieval, mediaeval, feudal
era, period, age, epoch, century
archaeologist, archaeology, archeologist, archeology, excavate
dig, excavate, unearth, excavation, dug
ruin, remains, remnant
empire, kingdom, realm
explore, explorer, exploration, expedition
settle, settler, colonist, settlement, pioneer
abolish, abolition, repeal, scrap
knight, knighthood, chivalry
heritage, legacy, inheritance

# Geography
place, location, site, spot, locale
locate, situate, situated, lie, located
area, region, zone, territory, district
province, state, county, territory
mountain, peak, mount, hill, summit
height, high, tall, altitude, elevation
sea, ocean, marine, maritime
coast, shore, coastline, beach, seaside, coastal
river, stream, tributary, waterway
lake, lagoon, reservoir, pond
island, isle, islet, archipelago
forest, wood, woodland, jungle, rainforest
valley, canyon, gorge, ravine
cave, cavern, grotto
desert, dune, sahara
swamp, marsh, wetland, bog
field, meadow, pasture, grassland
cliff, escarpment, bluff
bay, gulf, inlet, cove
peninsula, cape, headland
north, northern, northerly
south, southern, southerly
east, eastern, easterly
west, western, westerly
middle, center, centre, central, heart
map, chart, cartography
rural, countryside, country
length, long, lengthy, extend
width, wide, broad, breadth
depth, deep, deepen
distance, far, away, remote
near, close, nearby, adjacent
border, neighbor, neighbour, adjoin
surround, enclose, encircle
remote, isolated, secluded

# Animals and plants
animal, creature, beast, wildlife, fauna
dog, canine, puppy, hound
cat, feline, kitten
horse, pony, stallion, mare, equine
bird, avian, fowl
chicken, poultry, hen, fowl
pig, swine, hog, pork
sheep, lamb, ewe
cow, cattle, bull, ox, bovine
fish, fishery, fishing
snake, serpent, reptile
insect, bug, pest
predator, carnivore, hunter
prey, quarry, hunt
hunt, hunter, poach, poacher
nest, burrow, den, lair
wing, feather, plumage
fur, coat, pelt
young, offspring, juvenile, calf, cub
pet, companion, domestic
tame, domesticate, domesticated
wild, feral, untamed
zoo, menagerie, aquarium
plant, vegetation, flora
tree, woodland, sapling
flower, blossom, bloom
leaf, foliage, leaves
seed, germinate, sow
vegetable, veg, veggie
sting, bite, bitten

# Time
begin, start, commence, began, begun, beginning
launch, start, initiate, introduce, open
origin, originate, begin, source, root
first, earliest, initial, original, debut
end, finish, conclude, cease, ended
last, final, ultimate, ending
last, endure, persist, duration
stop, halt, cease, discontinue
complete, finish, completion, completed
continue, continuation, proceed, persist, resume
annual, yearly, annually
week, weekly, fortnight
daily, day, everyday
often, frequently, frequent, regularly, frequency
always, constantly, permanent, forever
sometimes, occasionally, occasional
rarely, rare, seldom, uncommon
early, previous, beforehand, prior
former, previous, ex, past
later, afterwards, subsequent, subsequently, following
soon, shortly, imminent
currently, current, present, today, nowadays
recent, lately, latest, new
modern, contemporary, current
future, upcoming, forthcoming
delay, postpone, late, defer
wait, await, delay
simultaneous, simultaneously, concurrent
morning, dawn, sunrise, daybreak
evening, night, dusk, sunset
night, overnight, nighttime
autumn, fall, autumnal
winter, wintry, wintertime
birthday, anniversary, jubilee
cancel, scrap, abandon, cancellation
interrupt, disrupt, disruption, suspend
suspend, suspension, halt

# Quantity and change
rise, increase, grow, climb, surge, jump, soar
increase, growth, hike, raise
expand, expansion, grow, enlarge, growth
fall, decline, drop, decrease, plunge, fell
reduce, reduction, cut, lower, decrease, lessen
shrink, contract, dwindle, shrank
double, twice, twofold
half, halve, fifty
pair, couple, two, dual
number, amount, figure, total, quantity
total, sum, overall, aggregate
count, tally, number
percent, percentage, proportion, share
rate, ratio, proportion
average, mean, typical
numerous, several, multiple
lack, shortage, scarcity, scarce, deficit
abundant, plentiful, abundance
enough, sufficient, adequate
excess, surplus, extra
extra, additional, supplementary
add, addition, additional
maximum, peak, limit
minimum, minimal, least
exceed, surpass, top, outnumber
approximately, roughly, nearly, almost
entire, whole, full, complete
part, portion, section, segment, piece
sole, single, unique
change, alter, modify, shift, transform
become, turn, transform
vary, differ, variation, different
improve, improvement, better, enhance, upgrade
worsen, deteriorate, worse, deterioration
stable, steady, constant, stability
weight, weigh, heavy, mass
size, dimension, big, large

# Speaking
say, tell, state, said, told, remark
speak, speech, talk, spoke, spoken
speech, address, lecture
announce, announcement, declare, proclaim, reveal
declare, declaration, proclaim, pronounce
claim, assert, allege, maintain, contend
ask, request, inquire, enquire, query
question, query, interrogate, interview
answer, reply, respond, response
describe, description, depict, portray
mention, cite, refer, reference
comment, remark, statement
discuss, discussion, debate, talk
argue, argument, dispute, quarrel, row
dispute, disagreement, disagree, feud, controversy
complain, complaint, grievance
criticize, criticise, criticism, condemn, denounce, slam
blame, fault, responsible, attribute
praise, laud, acclaim, applaud, hail
thank, gratitude, grateful
apologize, apologise, apology, sorry, regret
deny, denial, refute, reject
admit, confess, acknowledge, admission, confession
promise, pledge, vow, commit, commitment
warn, warning, alert, caution
advise, advice, recommend, recommendation, counsel
suggest, suggestion, propose, proposal
propose, proposal, bid, offer
urge, call, appeal, plead, exhort
demand, insist, insistence
order, command, instruct, direct
persuade, convince, persuasion
insult, offend, offensive, slur
joke, humor, humour, funny
lie, false, untrue, untruth
inform, notify, information, notice
shout, yell, scream, cry
phone, telephone, ring, dial
invite, invitation, ask
message, note, communication
rumor, rumour, gossip, speculation
slogan, motto, catchphrase
quote, quotation, cite

# Thinking and feeling
think, believe, thought, consider, opinion
opinion, view, belief, stance, viewpoint
know, knowledge, knew, aware, known
understand, comprehend, understood, grasp
remember, recall, recollect, memory
forget, forgot, forgotten
decide, decision, determine, resolve
choose, choice, select, pick, chose, selection
select, pick, selection, option
plan, intend, intention, scheme, aim
aim, goal, objective, purpose, target
reason, cause, motive, rationale
cause, trigger, spark, prompt, lead
result, outcome, consequence, effect
effect, impact, influence, affect
influence, inspire, inspiration, shape
hope, wish, aspire, hopeful, aspiration
want, wish, desire, seek
expect, anticipate, expectation, predict
guess, estimate, suppose, reckon
assess, evaluate, assessment, judge
doubt, uncertain, unsure, uncertainty, skeptical, sceptical
sure, certain, confident, confidence, certainty
believe, belief, trust
enjoy, fond, prefer, favor, favour
favorite, favourite, prefer, preferred, preference
love, affection, romance, romantic, adore
hate, dislike, hatred, detest
happy, glad, pleased, delighted, joy, happiness
sad, unhappy, sadness, sorrow, upset
angry, furious, anger, outrage, irate, mad
fear, afraid, scared, frightened, terror, worry
worry, concern, anxiety, anxious, worried
frighten, scare, terrify, alarm
surprise, shock, astonish, unexpected, stun
shame, ashamed, embarrass, embarrassment
proud, pride, proudly
jealous, envy, jealousy
lonely, alone, loneliness, solitary
bored, boring, dull, tedious
interest, interested, fascinate, interesting
laugh, laughter, chuckle
cry, weep, tear, wept
sleep, asleep, slept
tired, exhausted, fatigue, weary
compare, comparison, liken
imagine, imagination, envisage
notice, spot, observe, see
watch, view, observe, viewer
identify, recognize, recognise, identity, identification
solve, solution, resolve, settle
problem, issue, difficulty, trouble
ignore, neglect, disregard, overlook

# Moving
arrive, arrival, reach, land
leave, depart, departure, left
come, arrive, came
move, relocate, shift, transfer
enter, entry, entrance
exit, leave, depart
return, back, comeback
follow, chase, pursue, pursuit
cross, traverse, span, crossing
carry, bring, transport, brought
send, sent, dispatch, despatch, ship
throw, hurl, fling, toss, threw, thrown
push, shove, thrust
pull, drag, tow, haul
lift, raise, hoist
walk, hike, march, foot
run, flee, dash, ran
jump, leap, bound
climb, ascend, ascent, scale
descend, descent, descended
visit, tour, trip
hang, suspend, hung
spread, disperse, extend, scatter
turn, rotate, spin, revolve, rotation
hit, strike, struck, slam
attract, lure, attraction
attend, attendance, present

# Giving, taking, making, breaking
give, gave, given, donate
gift, present, donation
receive, receipt, accept, obtain
obtain, acquire, secure, procure
award, grant, confer, bestow, honor, honour
honor, honour, tribute, commemorate
take, took, taken
confiscate, seize, impound, seizure
keep, retain, kept, maintain, hold
possess, own, possession, ownership, belong
share, divide, split
gather, collect, assemble, collection
distribute, distribution, hand
replace, swap, exchange, substitute
use, utilize, utilise, employ, usage
create, creation, establish, form
manufacture, produce, production, manufactured
manufacturer, maker, producer
establish, found, set, establishment, founded
develop, development, devise
break, broke, broken, smash, shatter
cut, sever, slice, chop
cover, coat, wrap, envelop
contain, include, comprise, consist, hold
join, connect, link, attach, connection
join, enter, enlist, enrol, enroll
unite, unity, united, union
separate, divide, split, division
open, opening, opened
shut, close, closure, closed, shutdown
empty, vacant, vacate, unoccupied
fill, full, filled
remove, removal, withdraw, eliminate
abandon, desert, forsake
check, inspect, inspection, examine, verify
attempt, try, effort, bid, endeavor, endeavour
effort, struggle, endeavor, endeavour
succeed, success, successful, achieve, accomplish
achieve, achievement, accomplishment, feat, attain
fail, failure, unsuccessful, flop, failed
happen, occur, event, incident, place
event, incident, occurrence, episode
appear, emerge, appearance, surface
seem, appear, look

# Permitting, agreeing, helping, showing
allow, permit, authorize, authorise, permission
approve, approval, endorse, authorize, authorise
forbid, ban, prohibit, outlaw, bar, forbidden
prevent, avoid, avert, block, prevention
restrict, limit, curb, restriction, constraint
force, compel, coerce, oblige
compulsory, mandatory, obligatory, required
require, need, requirement, necessary
agree, agreement, consent, accept
accept, acceptance, adopt, embrace
refuse, reject, decline, refusal, rejection
oppose, object, resist, opposition
support, back, endorse, favor, favour
help, aid, assist, support, assistance
cooperate, collaborate, cooperation, collaboration
harm, hurt, injure, harmful, damage
save, preserve, spare
protect, protection, shield, safeguard
obey, comply, compliance, adhere
violate, breach, infringe, violation
manage, run, operate, control, management
organize, organise, arrange, arrangement, host
handle, deal, cope, tackle
encourage, promote, foster, boost
hide, conceal, hidden, cover, secret
secret, confidential, classified, covert
show, display, reveal, exhibit, demonstrate
reveal, disclose, expose, uncover, revelation
symbol, emblem, logo, represent, badge
represent, symbolize, symbolise, depict
prove, confirm, proof, verify, demonstrate
indicate, suggest, imply, indication
fake, pretend, feign
deceive, trick, fool, hoax
compete, vie, rival, competitor
participate, participation, involved, join

# Describing words
big, large, huge, giant, enormous, massive, vast
large, sizable, sizeable, substantial, considerable
small, little, tiny, minor, miniature
largest, biggest, greatest
smallest, tiniest, least
highest, tallest, loftiest
oldest, eldest, earliest
tall, high, lofty, towering
short, brief, concise, shortly
short, low, small
new, novel, fresh, recent
young, youth, youthful
important, significant, major, key, crucial, importance
main, chief, principal, primary, major, central
vital, essential, crucial, necessary, critical
serious, severe, grave, critical
famous, renowned, celebrated, noted, fame, known
popular, popularity, beloved, liked
good, excellent, great, fine, superb
bad, poor, terrible, awful, dreadful
evil, wicked, sinister
best, top, finest, greatest
dangerous, danger, hazardous, risk, peril, risky, hazard
risk, threat, danger, hazard
strong, strength, powerful, might, mighty
weak, weakness, feeble, frail
fast, quick, rapid, swift, speedy
slow, sluggish, gradual
easy, simple, ease, straightforward
difficult, hard, tough, challenging, difficulty
hard, solid, firm, rigid
complicated, complex, complexity, intricate
clever, smart, intelligent, intelligence, bright
stupid, foolish, dumb, silly
beautiful, beauty, pretty, attractive, lovely
ugly, unsightly, hideous
clean, pure, cleanse, wash
dirty, filthy, polluted, contaminated
strange, odd, weird, unusual, bizarre, peculiar
normal, ordinary, usual, regular, typical
common, widespread, prevalent
special, particular, specific
similar, alike, resemble, similarity
different, distinct, difference, differ, diverse
true, real, genuine, authentic, truth
accurate, exact, precise, correct, accuracy
wrong, incorrect, mistaken, false, error
fair, just, equitable, fairness, justice
unfair, unjust, injustice, discriminatory
honest, sincere, truthful, honesty
cruel, brutal, cruelty, savage, inhumane
kind, generous, gentle, kindness, generosity
polite, courteous, courtesy
strict, stringent, harsh, tough
calm, quiet, peaceful
loud, noisy, deafening
silent, silence, quiet
public, communal, collective
private, personal, privately
official, formal, formally
possible, possibility, potential, feasible
likely, probable, probably, probability
necessary, needed, required
useful, helpful, beneficial
useless, worthless, futile
benefit, advantage, gain, profit
disadvantage, drawback, downside
effective, efficient, effectiveness
controversial, disputed, contentious, controversy
global, worldwide, international, world
international, multinational, foreign
local, regional, community
visible, apparent, seen
obvious, clear, evident, apparent
shape, form, shaped
round, circular, sphere, spherical
straight, direct, linear
steep, sheer, precipitous
sharp, pointed, keen
smooth, flat, level
color, colour, hue, shade
black, dark, ebony
white, pale, whitish
red, crimson, scarlet
yellow, golden, gold
dark, darkness, dim
bright, brilliant, vivid
quality, standard, grade
feature, characteristic, trait, attribute, property
type, kind, sort, category, variety
example, instance, case
style, manner, mode
situation, circumstance, condition
system, scheme, structure
unknown, mystery, mysterious, unexplained
legendary, mythical, fabled
lucky, fortunate, luck, fortune
eager, keen, enthusiastic
ready, prepared, prepare, preparation
busy, crowded, congested
traffic, congestion, jam

# Chat words for newspaper words
guy, fellow, chap, dude, bloke
folks, people, residents
cop, policeman, policewoman, constable
stuff, goods, material, thing
thing, object, item, article
broke, bankrupt, penniless
dump, dispose, discard, disposal
grab, snatch, seize
nick, pinch, steal
chat, conversation, dialogue, dialog
cool, trendy, fashionable
gear, equipment, kit
booze, drink, alcoholic
mess, chaos, confusion, shambles
row, spat, quarrel, feud
clue, hint, lead
tip, hint, advice
chopper, copter, helicopter
ditch, scrap, abandon
bit, piece, fragment
trash, bin, wastebasket
loo, toilet, lavatory, restroom
fridge, refrigerator, icebox
tap, faucet, spigot
holiday, vacation, leave
pavement, sidewalk, footway
queue, line, lineup
spud, potato, tuber
specs, glasses, spectacles, eyeglasses
pricy, expensive, costly
showbiz, entertainment, entertainer
ad, advert, commercial
vet, veterinarian, veterinary
prof, professor, lecturer
exec, executive, boss
rep, representative, delegate
info, information, detail
stats, statistic, figure
pic, picture, photo, image
champ, champion, titleholder
fave, favourite, favorite
sub, substitute, replacement
`;
