/** Given names and short forms met in the United Kingdom, of many origins; written for Plumbline, one case, no diacritics. */
export const GIVEN_NAMES: readonly string[] = `
aaliyah aaron abbie abby abdi abdul abdullah abel abena abigail abraham ada adam addison adebayo adeel adele aden aditya adnan adrian agnes
agnieszka ahmad ahmed aidan aileen aimee aisha aisling ajay akash akua alan alana alasdair alastair albert alec aled aleksandra alena alesha alex alexa
alexander alexandra alexandru alexia alfie alfred ali alice alicia alina alisha alison alistair alix aliyah allan allison alma alun alvin alwen alyssa amal
amanda amara amber ambrose amelia ameera amelie amina amir amira amit amrit amy ana anastasia andrea andreea andrei andrew andrzej andy aneeka aneta
angela angharad angie angus anil anita anjali ann anna annabel anne annette annie anoushka anthony antoni antonia anton antony anwar anya aoife arash archie
ari ariana arjun armaan arnold arron artem arthur arturo arun arwen asad asha ashanti ashley ashok ashraf asif asiya astrid athena aubrey audrey augustine austin
ava avneet axel ayaan ayesha ayla aylin ayo ayodele aysha azad aziz bahar bailey balbir baljit barbara barney barry bartek bartosz basil bashir beata
beatrice beatrix becca becky belinda bella ben beniamin benjamin bernadette bernard bernie bertie beryl bess bessie beth bethan bethany betty beverley bianca bilal bill
billie billy blake blanka blessing bob bobby bogdan boris brad bradley brandon brenda brendan brian bridget bridie brigid britney brody bronagh bronwen brooke bruce
bruno bryan bryn bryony caitlin caitlyn callum calum calvin cameron camilla candice cara carina carl carla carly carlos carmel carol carole caroline carolyn carrie casey
caspian cassandra cassie catalin caterina catherine cathy catrin cecilia cecily cedric celia celine ceri cerys chanel chantal chantelle charity charlene charles charlie charlotte
chelsea cheryl chi chidi chinedu chioma chiara chloe chris chrissie christa christian christina christine christopher chukwuemeka cian ciara cillian cindy claire clara clare
clarice clark claude claudia clay clement cleo cliff clifford clint clive clodagh cody colette colin colleen conan connie connor conor constance cora coral coraline
corey corinne courtney craig crystal curtis cynthia cyril dafydd dagmar dahlia daisy dale damian damien damilola dan dana daniel daniela danielle danika danny danuta dara
daria darius darcey darcy daria darren daryl dave david davina dawid dawn dawood dean deanna deb debbie deborah declan dee deepa deepak deirdre delilah delroy demetrius
demi denis denise dennis denny derek dermot des desiree desmond destiny devon dewi dexter dhruv diana diane dilan dilys dimitri dina dion dionne dipak divya
dixie dmitri dolores dominic dominik dominika don donald donna donovan dora doreen doris dorota dorothy dot doug dougal douglas drew duncan dusan dwayne dylan
eamon earl ebony eddie eden edgar edie edith edna edward edwin edyta eileen eilidh eirlys eimear ela elaine eleanor elena eleri eleni elif elijah eliza elizabeth ella elle
ellen ellie elliot elliott ellis eloise elsa elsie elton elvira elwyn elyse emeka emil emilia emily emine emma emmanuel emmeline emrys emyr enid enrique eoghan eoin
eric erica erik erin ernest erol esha esme esmeralda esra estelle esther ethan ethel eugene euan eva evan evangeline eve evelina evelyn evie ewa ewan ezekiel
ezra faisal faith faiza farah fardin farhan farida farouk fatima fatma fatou faye federica felicity felix fenella fergal fergus fern ferne fernando fevzi ffion filip filomena finbar
finlay finley finn fiona fionn fletcher flora florence florin folake fran frances francesca francis francisco frank frankie fraser fred freda freddie freddy frederick freya gabby
gabriel gabriela gabriella gail gareth garfield garry gary gavin gaynor gemma gene genevieve geoff geoffrey george georgia georgie georgina gerald geraldine gerard germaine gerry gertrude
ghazala gianna gideon gilbert giles gillian gina giorgio giovanni gita giulia gladys glen glenda glenn gloria glyn glynis godfrey goran gordon grace gracie graeme graham grainne
grant grazyna greg gregory greta griff grzegorz guy gurdeep gurpreet gustav gwen gwendolyn gwenllian gwilym gwyn gwyneth habiba hadi hadiya hafsa hakan hal haleema halima hamid
hamish hamza hana hani hannah hans hardeep hari haris harish harjit harley harold haroon harper harpreet harriet harrison harry harun harvey hasan hassan hattie hayden
hayley hazel heather hector heidi helen helena helga henrietta henry henryk herbert herman hetty hiba hilary hilda hodan holly homer hope horace horatio howard hubert
hugh hugo humaira humphrey hussein hyacinth iain ian ibrahim ida idris ieuan ifan ifeoma iga ignacy igor ikram ilaria ilhan ilona iman imani imogen imran ina india
ingrid inaya ioan ioana iona ionut ira irena irene iris irma isaac isabel isabella isabelle isaiah isha ishaan isidora isla ismail isobel israel issa ivan ivana ivor ivy iwan
izabela izzy jace jack jackie jackson jacob jacqueline jacqui jacek jada jade jaden jagdeep jai jaime jak jakub jamal jameel james jamie jamila jan jana jane janet janette
janice janina janine jared jarek jasmin jasmine jason jasper jaswinder javed javier jax jay jaya jaydan jayden jayne jazmin jean jeanette jeannie jed jeff jeffrey jemima
jemma jen jenna jenni jennie jennifer jenny jeremiah jeremy jermaine jerome jerzy jesse jessica jessie jill jillian jim jimmy jo joan joana joanna joanne jocelyn jodie
jody joe joel joelle joey john johnny jon jonah jonas jonathan jonty jordan jorge jose josef joseph josephine josh joshua josiah josie joy joyce juan juanita jude judith judy
julia julian juliana julie juliet julius june juniper justin justine justyna kacey kaci kacper kai kaitlin kaitlyn kaja kajal kaleb kalina kalpana kamal kamil kamila kamran
kane kara karan karen karim karina karl karolina kasey kasia kason kat kate katarina katarzyna kate katelyn kath katherine kathleen kathryn kathy katia katie katrina katy kay kaya kayden
kayla kayleigh keeley keelan keira keiran keith kel kellie kelly kelsey kelvin ken kendra kenneth kenny kenza keri kerry kev kevin keziah khadija khadra khalid khalil kia kian
kiara kieran kiki kim kimberley kingsley kinga kira kiran kirk kirsten kirstie kirsty kit kitty klaudia kobe kofi kojo konrad kris krish krishna kristian kristina krystian krystyna krzysztof
kuba kulwinder kumar kurt kwabena kwame kwesi kyan kyla kyle kylie kyra lacey laila laken lamar lan lana lance lara larissa larry latasha latoya laura lauren laurence
lauri lavinia lawrence layla layton lea leah leanne leela lee leena leigh leila lena lennie lennon lenny leo leon leona leonard leonie leroy les lesley leslie leszek leticia lewis lex
lexi liam lianne libby lida lidia lila lilia lilian lillian lillie lilly lily lina linda lindsay lindsey linh lionel lisa lisbeth liv livia liz liza lizzie llewelyn lloyd
logan lois lola loretta lorna lorraine lottie lou louie louis louisa louise luana luca lucas lucia lucian lucie lucille lucinda lucy luka lukas lukasz luke lulu luna
luther lydia lyla lyn lynda lyndon lynette lynn lynne lynsey mabel macey mack mackenzie macy maddie maddison madeleine madeline madison mae maeve magda magdalena maggie magnus mahad mahir mahmood mahmoud
mahnoor mai maia maira mairead maisie maja makayla malachi malachy malakai malcolm maleeha malgorzata malik mandeep mandy manjit manoj manpreet mansoor manuel mara marc marcel marcella marcia marcin
marco marcus marek margaret margarita margot maria mariam mariama marian mariana marianne marie mariela marika marilyn marina mario marion marisa mariusz marjorie mark markus marlene marley marlon marnie marsha
marta martha martin martina martyn marvin mary maryam maryan maryana mason mateo mateusz mathew mathilda matilda matt matteo matthew maud maureen maurice maverick mavis max maxine maxwell may maya mayah mayowa mazen meera
meg megan meghan mehdi mehmet mei mel melanie melissa melody melvin mena mercedes mercy meredith merlin mervyn meryem mia mica micah michael michaela michal michel michelle mick mickey mie miguel mihaela mihai mika
mikael mike mikey mikolaj mila milan mildred milena miles milly millie milo mimi mina minh mira miranda miriam miroslav mirza misbah mischa mitchell moesha mohamed mohammad mohammed mohamud mohsin moira moll mollie
molly mona monica monika montel montgomery morag morgan moses mostafa muhammad muhammed mukhtar mungo muna murray musa mustafa mya myfanwy myles myra myrtle nabil nadeem nadia nadine nafisa naima
naomi nasir nasra natalia natalie natasha nathan nathaniel naveed navid ned neel neela neha neil nell nellie nelson neve nia niall niamh nicholas nick nicki nicky nicola nicolae nicole nigel nika
nikhil niki nikita nikki nikola nikolas nikos nils nina nisha nita noah noel noella nollaig noor nora noreen norma norman noura nuala nur nyah nyla oakley oana obinna octavia odette
ola olaf olena olga olive oliver olivia olivier ollie oluwaseun oluwatobi omar omari omid ondrej ophelia oran orhan orla orlaith orlando oscar osian osman oswald otis otto owain owen ozan paddy
padraig paige pam pamela pandora parisa parker parveen pascal pat patience patrice patricia patrick patrycja patsy patti paul paula paulina pauline pavel pawel pearl pedro peggy penelope penny percy perry
persephone pete peter petra petru petunia phil philip philippa phillip phillipa phoebe phyllis pia pierce pierre piotr pippa polly poppy prakash praveen precious preston pria primrose prince princess priscilla priya przemyslaw
queenie quentin quincy quinn raafe rabia rachael rachel radek radhika radoslaw radu rae raees rafael rafal rafi rahel rahim rahma rahul raheem raisa raj rajesh raju ralph ramesh ramona ranbir randall
rania ranjit raphael rashid raul ravi ray raymond reanne rebecca rebekah reece reena reese regan reggie regina rehana rehman reid remi rene renee renata reuben rex reza rhiannon rhian rhodri rhona
rhonda rhys ria rianna ricardo rich richard richie rick ricky riley rio rita river riya rizwan roan rob robbie robert roberta roberto robin robyn rocco roch rochelle rod roddy roderick rodney
roger rohan roisin roksana roland roman romana romeo romy ron ronald ronan roni ronnie rory rosa rosalie rosalind rosanna rose roseanne rosemary rosie ross rowan rowena roxanne roxy roy ruairi ruby
rudi rudy rufus rukhsana rupert russell rusty ruth ruta ryan ryder ryley ryszard saad saanvi sabah sabina sabrina sabir sacha sade sadia sadie saeed saff safa saffron safiya sahar sahra said saif saima
sajid sakina salah saleem salim sallie sally salma salman sam sama samantha samina samir samira sammy samson samuel sana sanaa sandeep sandie sandra sandy sanjay sanjeev santiago saoirse sapna sara
sarah sariah sarina sasha saskia saul savannah scarlett scott sean sebastian seema selena selin selina selma serena sergei sergio seth seumas shabana shabnam shahid shahida shaista shakeel shakira shamima shan
shana shane shania shannon shanice shantelle shaquille sharif sharmila sharon shaun shauna shawn shayla shaz shazia sheena sheila shelby sheldon shelley shereen sherrie sherry sheryl shirin shirley shiv shivani shona shreya shyam sian
sid siddharth sidney siegfried sienna sigrid silas silvia simeon simon simone sinead siobhan sion siraj skye skyla sneha sofia sofie sohail sol soma sonal sonia sonny sonya sophia sophie soraya sorcha spencer stacey
stacy stan stanislaw stanley stef stefan stefania stella stephanie stephen steve steven stevie stewart stuart sue sufia suki sukhdeep sukhi suleiman sultan suma suman sumaya summer sunil sunita suresh susan susannah susie suzanne
suzie svetlana sybil syeda sylvester sylvia sylwia szymon tabitha tadeusz tahir tahira taio talia tallulah tam tamar tamara tamika tamsin tania tanisha tanya tara tariq tarun tasha tasneem tatiana taylor ted
teddy teegan tegan temitope tendai teo terence teresa teri terrence terri terry tess tessa thanh thea thelma theo theodora theodore theresa theyab thomas tia tiago tiana tiarna tiegan tiernan tiffany tilly tim
timmy timothy tina tobias toby tod todd tom tomas tomasz tommy toni tony tracey tracy travis trent trevor tricia trina trinity trish tristan trisha troy trudy truong tuan tudor tunde tupac tyler tyra tyrell tyrese tyrone
uche ugo ulrika ulysses uma umar umair umut una unity ursula usama usha usman vadim val valentin valentina valerie vanessa vasile vaughan veer velma venus vera verity vernon veronica veronika
vicki vicky victor victoria vihaan vijay viktor viktoria vikram vimal vince vincent viola violet virginia vishal vivek vivian vivien vivienne vlad vladimir wahid waleed wallace walter wanda waqar warren wayne wendell wendy
wesley wilbur wilf wilfred will willa william willow wilma winifred winnie winston wiktor wiktoria wojciech woody xander xanthe xavier xena yaa yacob yahya yan yana yara yaseen yash yasin yasmin yasmina
yasmine yaw yemi yolanda yonas yosef ysabel yuki yuliya yusra yusuf yvette yvonne zac zach zachariah zachary zack zahid zahir zahra zaid zain zaina zainab zak zakariya zaki zandra zane zara zarah zeb
zeenat zeinab zelda zeynep zia zig zita ziva zoe zofia zohra zoltan zora zubair zuri zuzanna zygmunt`
  .trim()
  .split(/\s+/);
