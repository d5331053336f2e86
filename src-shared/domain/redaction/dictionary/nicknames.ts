/** Short forms and spellings that stand for the same given name, one group a line. */
const GROUPS = `
prudence pru prue
constance connie con
gertrude gert gertie trudy
philomena phil philo mena
montgomery monty
bartholomew bart barty
cornelius neil corny con
augustine gus gussie austin
felicity flick fliss
rosalind roz ros
theresa tess tessa terri
tamsin tam tammy
jackie jacky jaqui jacqui jacqueline
ezra ez ezzie
zofia zosia zofi sofia
aleksandr alexander sasha alex alek
elizabeth elisabeth liz lizzie lizzy beth betty bess bessie eliza libby lisbeth elspeth lisa
margaret maggie meg megan peggy marge margie mags greta
katherine catherine kathryn katharine kate katie kathy cathy cath kat kath kitty katy kit katia
alexander alex al sandy xander lex sasha alec alek zander
alexandra alex sandra sasha lexi lexie ali alexa
william will bill billy willy willie liam wills
robert rob bob bobby robbie bert robby
richard rich rick ricky dick richie ritchie
james jim jimmy jamie jem jimbo
john jack johnny jon johnnie jonny
jonathan jon jonny johnny jonathon johnathan jonno
joseph joe joey jo josef yusuf yousef youssef yusef
josephine jo josie josey fifi
thomas tom tommy thom tomas
charles charlie chas chuck charly chaz
charlotte charlie lottie lotte char charl
edward ed eddie ted teddy ned eddy
edmund ed eddie ned
henry harry hal hank
harold harry hal
harriet hattie harri
george georgie geo
georgina georgia georgie gina george
michael mike mick mickey micky mikey mikhail
michelle shell chelle shelly michele
david dave davey davy dai dafydd dav
daniel dan danny dani danyal danial
danielle dani danni ellie daniella
matthew matt matty mathew
mark marc marcus markus
anthony tony ant antony anton
andrew andy drew andi
andrea andi andie andreea
stephen steve steven stevie stephan ste stefan
stephanie steph stef stevie steffi
christopher chris kris topher kit christoph
christine chris chrissy tina christina kirsty krissy kristina christie
christian chris cristian
nicholas nick nicky nic nicolas nico niko nicolae
nicola nicky nikki nic nicole nikkie nicki nichola
benjamin ben benny benji benj
samuel sam sammy sami
samantha sam sammy sammi
joshua josh joshie
jacob jake jakob jacoub yaqub yakub
peter pete petey
patrick pat paddy patryk padraig
patricia pat patsy trish tricia trisha paddy
philip phil phillip pip
philippa pippa pip phillippa
timothy tim timmy
gregory greg gregg
geoffrey geoff jeff jeffrey jeffery
gerald gerry jerry ged
gerard gerry ged gez
raymond ray
ronald ron ronnie
donald don donny
kenneth ken kenny
leonard len lenny leo
leo leon leonardo
frederick fred freddie freddy rick frederic
francis frank fran frankie
frances fran franny frankie francesca
francesca fran frankie chessie cesca francesa
jennifer jen jenny jenni jennie
jessica jess jessie jessi
rebecca becky becca becki bex beck rebekah
rachel rach rachael rachelle
sarah sara sally sadie saz
susan sue susie suzie suzy susanna suzanne suzanna
victoria vicky vic vicki tori vikki viki
deborah deb debbie debs debra
dorothy dot dottie dolly
jacqueline jackie jacqui jacky jaqueline jacquie jax
janet jan jenny janette
janice jan
joanne jo joanna joann jo-anne jojo
judith judy jude judi
julia julie jules juliet
kimberley kim kimberly kimmy
laura laurie lauren loz lol
linda lin lindy lynda lyn
lynne lyn lynn lin
mary maria marie molly polly may mair maire
maureen mo maur
melanie mel
melissa mel missy lissa
miranda mandy randa
amanda mandy manda
natalie nat natasha tasha nataly
natasha tasha tash nat natalia natalya
natalia natasha nat talia natalja
olivia liv livvy ollie livia
oliver ollie olly noll
pamela pam pammy
penelope penny pen
rosemary rose rosie romy
rose rosie rosa
sophie soph sofia sophia zofia
theresa tess tessa terri teresa terry tess
terence terry tel terrence terrance
theodore theo ted teddy
valerie val
veronica ronnie vera
vincent vince vinny vinnie
walter walt wally
zachary zach zack zac zak
zoe zo zoey
abigail abi abby abbie gail abbey
adam ads
aidan aiden ayden adan
albert al bert bertie albie
alfred alf alfie fred
alfie alfred alf
alison ali allie allison
alice ali ally
amelia millie mia amy milly
amy aimee ami
ann anne annie anna nan
anna anne annie ania anya
annabel bella annie belle annabelle
archibald archie arch
archie archibald arch
arthur art artie
barbara barb babs barbie
beatrice bea trixie bee beatrix
bernadette bernie
bernard bernie
bethany beth bethan
bradley brad
brandon bran
bronwyn bron bronwen
cameron cam
caroline carol caz carrie carolyn lina
cassandra cass cassie sandra
cecilia cece celia
clifford cliff
constance connie
cornelius neil con
courtney court
cynthia cindy
dominic dom nick dominik domenic
douglas doug dougie
dylan dyl
eleanor ellie nell nellie elle ella elinor eleanora
ellen ellie nell nellie
ella ellie elle
emily em emmy milly emilia
emma em emmie emmy
emmanuel manny manu emanuel
ethan eth
eugene gene
evelyn evie eve lyn
evie eve evelyn
felicity flick fliss flis
fiona fi fee
florence flo florrie flossie
gabriel gabe gabi
gabrielle gabby gabi gabriella
gillian gill jill gilly jillian
grace gracie
graham gray graeme
gwendolyn gwen wendy
hannah han hana hanna
hayley hails haley
heather heth
helen nell lena hel helena
holly hol hollie
imogen immy imo
isabella izzy bella issy belle isabel isabelle
isabel izzy bel issy isobel isabelle
isaac ike zac issac ishaq
jasmine jas jazz jaz yasmin jasmin jazmin
jeremy jez jem jerry
jordan jord jordy
kayleigh kay kayley kaylee
keiran kieran kieron ciaran kier
keith kei
kelly kel kellie
kevin kev
kirsten kirsty
kyle ky
lawrence larry laurie lawrie laurence loz
leanne lee lea leann
lewis lew louis lou
louis lou louie lewis
louise lou lulu
lucy lu lucie luce lucinda
luke lucas luca
lydia lyds
madeleine maddie maddy madeline
marilyn mal maz
martin marty mart
martha marti mattie
mason mase
maximilian max
maxwell max
maxine max
mohammed muhammad mohammad mohamed muhammed mohamad muhamed mohd mo md mehmet mahomed muhamad mohamud mohammod
ahmed ahmad achmed ahmet
abdullah abdulla abdallah abdul
abdul abdel abdal abd
abdulrahman abdurrahman abdirahman abdul
abubakar abu bakar abubakr
aisha aysha ayesha aicha aishah ayisha esha
fatima fatema fatimah fatma fati fatou
khadija khadijah khadeeja kadija khady
zainab zaynab zeinab zaineb
maryam mariam miriam mariyam meryem
yasmin yasmeen jasmine yaz yasmine
hussain hussein husain husein hossain hossein
hassan hasan hassaan
ibrahim ebrahim ibrahima abraham ibby
ismail ishmael ismael esmail
yusuf yousuf yusef yosef youssef joseph
omar umar omer
usman uthman osman othman
ali aly
bilal billal belal
hamza hamzah hamsa
imran emran immy
ayaan ayan
syed sayed sayyid saiyed
begum begam
sheikh shaikh sheik shaykh
choudhury chowdhury chaudhry chaudhary choudhry chaudhury chowdhuri
rahman rehman rahaman
khan kahn
hussein hussain
iqbal iqball
javed javaid jawed
tariq tarik tareq
waseem wasim
nadeem nadim
naveed navid
saeed said sayeed
rashid rasheed
shabana shabs
sumaiya sumaya sumayyah
zahra zara zahara
priya pri priyanka
jaspreet jas jassi
gurpreet gurps preet
manpreet manny preet
harpreet harps harry
amandeep aman
mandeep mandy
oluwaseun seun
oluwadamilola damilola dami
oluwaseyi seyi
oluwatobi tobi toby
oluwafemi femi
oluwatosin tosin
olufunke funke
olukayode kayode
chukwuemeka emeka
chidinma chichi
chiamaka amaka
ngozi ngo
nnamdi namdi
adebayo bayo ade
adewale wale ade
adeola ola ade
babatunde tunde
ayodele ayo dele
folasade sade
temitope temi tope
kwame kwami
akosua akos
yaw yao
agnieszka aga agnes
aleksandra ola alex
aleksander olek alex
katarzyna kasia kaska
malgorzata gosia malgosia margaret
krzysztof krzys kris
magdalena magda
tomasz tomek
piotr piotrek
pawel paul
michal michael
lukasz luk
joanna asia jo
zuzanna zuzia
jakub kuba jacob
stanislaw stan staszek
wojciech wojtek
grzegorz greg
mihai mihail
ioana oana
ion ionut
alexandru alex sandu
gheorghe george
stefania stef
elena lena
ekaterina katya
dmitri dmitry dima dimitri
ivan vanya
svetlana lana sveta
siobhan shiv siobahn shevaun
niamh neve neeve
sinead shinaid
aoife eefa
caoimhe keeva kweeva
saoirse sersha
ciara keira kiera
roisin rosheen
sean shaun shawn shane
eoin owen eoghan
cathal cal
rhiannon rhi
gwyneth gwyn
angharad anghi
llewellyn lew llew llywelyn
gareth gaz gary garth
gary gaz gareth garry
darren daz
barry baz bazza
sharon shaz
tracey trace tracy
karen kaz
marie maz
jeremiah jerry jem
tyler ty
tyrone ty
reuben rube ben ruben
solomon sol
toby tobias tobe
tristan tris
wesley wes
nathaniel nat nate nathan
nathan nate nath
harrison harry
jayden jay jaden jaydon
jay jason jace
kai ky
poppy pops
ruby rubes
scarlett scar scarlet
tabitha tabby
tiffany tiff
trevor trev
ursula ursa
wendy wend
xavier xavi
yvonne eve vonnie
beverley bev beverly
beatriz bea beatrice
kathleen kath kathy kate
maureen mo
farzana farz
nasreen naz
nadia nads
shannon shan
sandra sandy
donna don
lorraine lol
georgina georgie
denise den
chloe clo
jordan jords
connor conor con
callum calum cal
alasdair alistair alastair alisdair
iain ian
mehmet memet
temitope temi
abdul abdel
`;

const byName = new Map<string, Set<string>>();
for (const line of GROUPS.trim().split('\n')) {
  const [head, ...rest] = line.trim().split(' ');
  if (!head) continue;
  for (const short of rest) {
    for (const [from, to] of [
      [head, short],
      [short, head],
    ] as const) {
      const known = byName.get(from);
      if (known) known.add(to);
      else byName.set(from, new Set([to]));
    }
  }
}

/** Short forms, long forms and other spellings of a folded, lower-case given name. */
export function otherFormsOf(name: string): readonly string[] {
  return [...(byName.get(name) ?? [])];
}
