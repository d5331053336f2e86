import { commonWords, isCommonWord } from './ordinary-words.ts';

/**
 * Shorthand of case notes, police and health records: contractions, abbreviations, slips without an apostrophe.
 * No finder but the case record may mask it by guessing. Written for Plumbline.
 */
const SHORTHAND = new Set(
  `
w wi wiv wo wk wks wkly wkend wkends w/e mth mths mnth mnths yr yrs hr hrs min mins sec secs tmrw tmw tmrrw tomo yest yday tonite tnight tnite nite am pm eve approx ca c circa
mon tue tues wed weds thu thur thurs fri sat sun hols hol bank xmas
appt appts app apt apptmt mtg mtgs mtng conf confs assmt assmts assess assessmt asst assm mgmt mgt mngmt mgr mgrs sup supv supervisn obs attend attendnce attndnce prog progs statmt stmt docs doc info infos recs rec recd recvd rcvd
sch schl sc hosp hosps hse hsg bedrm bedrms bathrm livrm kit rm rms flr st rd clinc surg
ref refs refd reff re rv rvw rvws rev cc ccd bcc vm v vs esp incl excl poss prob probs defo def diff diffs diffrent prev prevs orig temp perm max min misc gen spec
pls plz plse thx tks ta tho thro thru altho bc bcos cos coz cuz til till b4 u ur r n nd gd ok okay hmm nb ps pps fyi asap tbc tba tbd eta etc eg ie aka no nos num ht wt hc bmi
dont doesnt didnt wont wouldnt cant couldnt shouldnt hasnt havent hadnt isnt arent wasnt werent aint im ive id ill youre youve hes shes its theyre theyve weve were thats whats whos wheres theres heres lets ones hers
mum mums mam mama papa baba dada dadi nani ammi abbu amma appa tata mam-gu taid nain god allah jesus dad dads mo fa bro sis sib sibs gran nan mgm mgf pgm pgf mgps pgps mgp pgp mggm m/c yp yps yps ch chn chld chldrn kids kid bby bbys babs bf gf ex fam fams neighbr cpl cple
sw sws ssw asw asye hv hvs iro iros tm tms atm dtm sm ssm hos ad dcs pa pas fsw fsws csw cswk eh ehw ip ft gp gps dsl dsls ta tas ht dht hoy hoys sen senco sendco ewo eo ewos lsa elsa sn sns mw mws cpn cpns ot ots salt slt ed psych psychs paed paeds
dv da dva idva isva dash babs nonmol mol non ssb sgo co ico eso epo pso icos cao fgc fgm fgcs fnm cin cins cp cpp cpps icpc icpcs rcpc rcpcs cpc cg cgs cgm grp grps strat strats s47 s47s s17 s17s s20 s31 s37 s7 plo plp lpm lgm lap laps alp alps pep peps pp ppa lac cla cic cicr lacr taf tafs tac tacs teaf eha ehas ehm caf cafs cfa sdq sdqs epds gad phq asq asqs hcp unhs nad nfa nfas nfr ptsd fasd fas asd asc adhd add odd pda spld semh sald ld mh amhs cmht camhs camh pmh
mash masa marac maracs mappa merlin cad cris oic pac pacs pvp ppn ppns dvpn dvpo nrm niche pnc pnd abe abes cait cid cju cps tdpp s136 nok poi dob d/w dw tc tcs tct f2f vc tel mob fax e/m msg msgs txt txts emld
cpoms lcs ccm mosaic cfr gcp gcp2 gcpr dof rag brag ri rtt rti rtl gld outst inad qa qaf smt slt kpi kpis tbs ncr nmo
pb pbs meds med rx dx hx sx tx fx ct mri ivf utd imms imm jabs dna dnas wnb dnw nkda lscs svd bf ebf ff prn od bd tds qds po im sc iv mg mgs mcg ml mls kg kgs lb lbs oz cm cms mm km kph mph gbp pw pm pcm
ni nino uc esa jsa pip dla hb ct ctb pt ft p/t f/t ppl ppls ppt pres apols apol att attd attds abs unauth auth suspn excln ks1 ks2 ks3 ks4 eyfs gcse gcses btec btecs esol eal nea cat cats sat sats phonics mis
ack agrd agr disc discd disch dischd emo emot exp expd explnd ins inst obsvd obvs pos neg sep sepd sess sesh sib staf supp supvd susp thnk thort tlk tld und undst unacc w/r w/s wrt yp's
sed sez wot wos wen wher wich wuz woz wud cud shud dusnt duznt didnt dint wasnt gonna gona wanna wana gotta dunno dunnow innit init hiya hya ta cheers obv obvs prolly probs tho thort thot brort bort agn agen agin skl skool skul scool fone fones foned nite nites ovrnite ovrnight tonite lst nxt wkend wkends wknd evry evrywun sumwun summat sumthing sumfing nuffin nuthin nowt owt aye nae naebody frae wi ma noo wee wiz wis didnae cannae dinnae isnae wasnae doesnae havenae ken bairn bairns weans wean mam tad taid nain anti nain's aunty lino rota telly meds nr theyd hed wed wel il oll abt wks yday sum wiv bin bein cus coz lads lass lassie yous yez lates earlies wellies occ insp con mgr dep asap soz lol omg tbh idk imo smh ngl

hi hey hullo cn r ere dnt nt viab adrs addrs ans cld hve bt ortho keywkr mfh veh circs insta ye yeh yea nah ere dere der dem dat dis tha thru wud shud ppl ova eva neva nevr rly rlly srsly jst gt gtg tmr 2moro 2mrw 2nite l8r l8 gr8 m8 w8 b4 plz pls pmsl fml rn atm smth nvm ofc btw ffs wtf aint gon goin comin doin gettin lookin wan ansd ansr callbk vml unav n/a nbr neighb hmo sup supvn unsup obvsly appar apprx dept div dist regd unreg susps suspd offs vict vics wits inf intel poss prem prems loc locs addr dets det'd stmts cfs ctrl cntrl assoc assocs resp respd req reqd rqst reqs avail cert certs hol conv convo convos cont contd cond conds bkgd bgrd hx pmh shx fhx o/e c/o d/c f/u r/v nkda apx tol wellb ment emot devt dvlpmt behav bhvr cog lang comms comm concs conc incdt incid accom accomm temp accomd tennancy evic arrs hb cttax inc incl
alot abit aswell infact eachother incase noone thankyou yestday yesterdy sayd agread tolld wantd hav giv luv becoz becos becuz beacuse teh thier cx cxd evning mornin aftanoon frens frend freind skool hols wk8 tha woss sez wenn wud dat
piv pi rpi msw psw nqsw sw's swa swas wef www xfer xtra x xx xxx
`
    .trim()
    .split(/\s+/),
);

/** "comin", "spkn": a common word without its last g, or without the vowels inside it. */
function isClipped(word: string): boolean {
  if (word.length < 4 || word.length > 12) return false;
  if (word.endsWith('in') && isCommonWord(`${word}g`)) return true;
  return !/[aeiou]/.test(word.slice(1)) && squeezedWords().has(word);
}

let squeezed: ReadonlySet<string> | undefined;

function squeezedWords() {
  squeezed ??= new Set(
    commonWords()
      .filter((word) => word.length > 4)
      .map((word) => word.slice(0, 1) + word.slice(1).replace(/[aeiou]/g, ''))
      .filter((word) => word.length > 3),
  );
  return squeezed;
}

/** Whether a lower-case word is shorthand of case notes. */
export function isShorthand(word: string): boolean {
  return SHORTHAND.has(word) || isClipped(word);
}
