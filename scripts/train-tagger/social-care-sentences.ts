/**
 * Sentences in the voice of case files, written for Plumbline. `{slots}` are filled from an invented cast:
 * c child, s sibling, m mother, f father, o another relative, w worker, x another worker, n a friend, each as first name;
 * C, M, F, W, N in full; ci, mi, fi, wi initials; sur surname; T title and surname; nick a street name; a care abbreviation (never masked).
 */
export const SENTENCES_WITH_NAMES: readonly string[] = `
mum said that {c} was at {o}s
{wi} visited. {mi} present
sw visited. {mi} present, {fi} at work
{a} present. {ci} did not attend
tc to {m}, no reply. text sent
tc from {T} at {school} re {c}
{c} was seen alone in {cpos} bedroom
{C} is a {age} year old child who lives with {m} and {s}
{C} ({dob}) lives at {addr} with {cpos} mother, {M}
{c} told {w} that {s} hits {obj} when dad is out
{c} and {s} were playing in the garden when {w} arrived
home visit to {m} and {f}, both present, {c} asleep
HV to {mi}. {ci} well presented. {si} at school
spoke to {w}, she will chase {x}
{W}, social worker, completed the assessment on {d}
{W} (social worker) and {X} (team manager) attended
Present: {W}, {T}, {M}, {N}
Apologies: {X}, {T}
Attended by {W}, {X} and {N}
{T} from {school} reported that {c} has been late most days
{T} shared that {c}'s attendance has improved
{m} said {c} is scared of {f} and wont go to contact
{m}'s new partner, {N}, has moved in
{m}s new partner {n} stays over most nights
{f} does not agree with the plan and says {m} is lying
{f} was arrested on {d} following an incident at {road}
police attended {addr} on {d} after a call from {n}
The family moved from {town} to {town2} in {my}
they used to live in {town} near {o}
{o} lives in {town} and has {c} at weekends
{c} stayed with {o} in {town2} over the half term
{c} goes to {school} and is in year 4
{c} started at {school} in {my} having moved from {school2}
{school} have raised concerns about {c}'s presentation
{c} was taken to {hosp} with a broken arm on {d}
{c} was born at {hosp} at 34 weeks
registered with {gp}
The GP at {gp} has been asked for information
The case was heard at {court} on {d} before {T}
An interim care order was made at {court}
{c} said "{s} is my best friend"
{c} said i love going to {n}s house
"I want to live with {o}" {c} told me
{c} wants to see {n} more
{c} has contact with {f} every other saturday at {centre}
{c} attends {club} on tuesdays
{n} from {org} is working with {m} on budgeting
{m} has engaged with {org} since {my}
referral made to {org} for {c}
{m} called to say that {c} has gone missing again with {n}
{c} was missing on {d} and was found at {n}'s address in {town}
found with {n} and {N} in a car on {road}
{c} is believed to be spending time with {N} who is known to police
{c}, {s} and {n} are all subject to plans
{s} ({sdob}) is {c}'s half brother
{c} has two siblings, {s} and {n}
{Sur} family
The {Sur} children are settled
the {sur} case was transferred to {x} in {my}
re: {C} dob {dob}
Re {C}, NHS {nhs}
Name: {C}
Child: {C}
Mother: {M}
Father: {F}
Social worker: {W}
Allocated worker {W} since {d}
Reviewer: {X}
IRO: {X}
Team manager: {W}
Address: {addr}
School: {school}
DOB: {dob}
GP: {gp}
case ref {ref}
Case number {ref} refers
LCS {ref}
contact number {ph}
mum's mobile is {ph}
{m} can be reached on {ph} or {em}
email {em} sent to {w}
email from {X} ({em}) dated {d}
{m} is {nat} and speaks {lang} at home
{f} came to the UK from {country} in {my}
{m} is originally from {country}
the family are {rel} and attend the mosque on {road}
{c} is of {nat} heritage
{M} attended the review conference with {mpos} sister {n}
{m} has been honest with {w} about {mpos} drinking
{m} told {w} she had taken something
{w} told {m} what would happen next
{w} did a lovely piece of work with {c} about {cpos} worries
{w} used the three houses tool with {c} and {s}
{wi} to complete referral by {d}
action: {wi} to speak to {T}
{ci} said he likes {cpos} new school
{ci} and {si} seen together
{mi} reports {fi} has not been at the property
{mi} stated that {ci} is doing ok
discussed with {xi}, agreed to step down
supervision with {x} on {d}
case discussed with {x} in supervision {d}
management oversight by {X} dated {d}
{X} has signed off the assessment on {d}
Conference chaired by {X} on {d}
Core group held {d}; {T} and {W} attended
Strategy meeting {d} chaired by {X}
The CLA review took place on {d} at {school}
{c} has been placed with {N} and {n} in {town}
{c} is placed with foster carers {n} and {N}
carers {n} and {o} say {c} has settled
{c}'s foster carer, {N}, reports that {c} is sleeping through
foster carer {n} took {c} to {town} for the day
The placement in {town} ended on {d}
{o} is being assessed as a connected carer for {c}
Maternal grandmother, {N}, is supportive
MGM {N} lives at {addr}
PGF ({N}) has offered to have {c}
{c} calls {n} 'nana {n}'
nan {n} picks {obj} up from school
uncle {n} is not allowed at the house
Auntie {n} has been a constant for {c}
{c} misses {cpos} dog {pet}
{m} was evicted from {addr}
{addr}
{road}, {town}
{pc}
lives at {road}, {town}, {pc}
moved to {road} in {my}
{m} and {f} separated in {my}
The family have been known to {la} since {my}
transferred from {la} in {my}
{la} hold the case
{T} is concerned that {c} is hungry
{T}, the DSL, rang on {d}
{T} (deputy head) says {c} is bright
class teacher {T} describes {c} as kind
{c} trusts {T}
health visitor {N} visited on {d}
{n} the health visitor saw {c} on {d}
midwife {n} is worried
Dr {sur} saw {c} at {gp}
{c} is under Dr {x} at {hosp}
PC {sur} attended, collar number {num}
DC {N} is leading the investigation
Judge {sur} gave directions
{c} snapchat name is {handle}
messages from {handle} were seen on {cpos} phone
{m} posted about {w} on facebook
{c}'s voice is strong: "{n} makes me laugh"
Good to see that {w} knows {c} well
{w} has built a trusting relationship with {c} and {cpos} family
It is clear that {w} has worked hard for {c}, {s} and {n}
{w} should visit {c} within ten working days
By {d}, {W} to update the chronology and share it with {m}
{w} to complete life story work with {c} by {d}
Recommendation: {W} to refer {c} to CAMHS by {d}
Recommendation for {w}: speak to {f} about the plan
{X} to confirm in supervision that {c}'s pathway plan is updated
I read {C}'s file on {d}
This review concerns {c}, aged {age}, who has been looked after since {my}
{c} came into care on {d} following the death of {o}
{c}, {age}, is subject to a child protection plan under neglect
{c} turned {age} in {my}
{c} will be 18 in {my}
{C} is an unaccompanied young person from {country}
{c} has autism and attends {school}
{c} was excluded from {school} on {d} for hitting {n}
{c} is friends with {n}, {o} and {s}
{m} does not want {f} to know where they live
{f} is in HMP {town}
{f} was released from HMP {town} in {my}
{f} works at {org} in {town}
{m} works nights at {hosp}
{m} is a cleaner at {school}
visit 2: {m} in, {c} in bed, {s} at {n}s
{d} - hv, {mi} in. {ci} asleep
{d}: {wi} tc {mi}
{d} tc {f}
{d} visit by {w}. {c} seen
{d} {T} emailed
{d} unannounced visit to {addr}
between {d} and {d2} no visits were recorded
stat visits: {d}, {d2}
Last seen {d}. Next visit {d2}
between {d} and {d2} {w} was off sick and {x} covered
{x} covered while {w} was on leave
{w} left in {my} and {x} took over
{c} has had four social workers: {w}, {x}, {n} and {o}
{w}'s recording is clear
{w}s notes are late
{x}'s oversight is thin
Thank you to {w} and {x} for their time
spoke with {W}, {X} and {M}
Feedback from {M}: "{w} listens to us"
{c} asked {w} "when can i see {s}"
{c} n {s} r fighting alot
kids are {c} {s} and {n}
eldest {c} youngest {s}
twins {c} and {s}
{c} (aka {n})
{c}, known as {n}, uses they/them pronouns
{C} aka {n}
{Sur}, {c}
{Sur} {c} {dob}
{C}/{S}/{N}
ct {c} {dob}
{c}-{s}
{m} / {f}
{c} & {s}
to: {em}
cc {W}; {X}
Dear {m}
Dear {T}
Kind regards, {W}
thanks {w}
Hi {w}
hi {x} can you ring {m} asap
from {w} to {x}
i met {c} at {school} today
We met {m} at {centre}
I spoke to {c} in the car on the way to {town}
{m} has a new baby with {n}
baby {n} born {d}
unborn baby {sur}, edd {d}
unborn {sur}
{m} gave birth to {n} at {hosp} on {d}
{c} wants to change {cpos} surname to {sur}
{f} pushed {m} down the stairs in front of {c}
{n} was shouting at {m} when {c} came in
{n} has been seen at the address
does {w} know about {n}?
who is {n}?
no mention of {f} in the file
I could not find {f}'s views
{f}'s voice is missing
where is {s}
{c} did not want to talk about {f}
{m} thinks {w} is nice
{w} is kind says {c}
actions: {xi} to chase, {wi} to email {T}
Actions: {wi} to refer. {xi} to chase
{wi}/{xi} joint visit
we met {mi} and {ci} at home
{c} w {m} in car
went w {n} to {town}
spoke w {w} re {c}
spoke w/ {T} at {school}
bf {n} broke up w her
gf {n} is pregnant
keyworker {n} says {c} is better
new keyworker {n}
the nurse {n} rang
ward nurse {n} called, {c} stable
dr {n} saw {ci}
imam {n} spoke for the family
Pastor {n} of {org} supports {m}
pc {sur} found {obj} at {town} station
HHJ {sur} made the order
DS {sur} and DC {N} attended
Cllr {N} asked a question
{nick} and {n} were at the park
{c} says {nick} gave him the phone
{c} is with older males, {nick} and {nick}
known as {nick}
street name {nick}
baby {n} is 6 weeks
baby {ci} thriving
Baby {ci}'s weight is fine
{c} {n} {s} - all seen
{c} up all night w {s}
{m} tel {ph}
dad tel {ph}
mob {ph}
home tel {ph}
{c} weighs 14kg, {m} pleased
{c} 61% att
pick up from {road} at 9am
pick up {town} bus station 2pm
{school} ewo is {n}
{school} senco {N}
senco at {school} is {n}
{n} from school rang
{f} out of prison?
{f} works as a taxi driver, drives to {country}
{M} - mother - pharmacist
{F} - father - builder
1. {C} - 15 yrs - {pc}
2. {M} - mother
3. {F} - father
{ci} 7, {si} 14
mother {mi}, father {fi}
hearing {d} HHJ {sur}
{f} turned up drunk at {road}
found {town} pier by pc {sur}
guardian {N} spoke to {c}
{T}'s solicitor, {N} of {org}
Kind regards, {W}
Many thanks, {w}
Best wishes {x}
{c}: I don't want to go
{m}: He never listens
{W}: How do you feel about that?
Reviewer: And what about {n}?
{mi}: She comes when she can
tell {w} i said hi
Tell Judge {sur} I want to go home
{nat} interpreter {n} attended
Social worker {w} is {nat}
`
  .trim()
  .split('\n');

export const SENTENCES_WITHOUT_NAMES: readonly string[] = `
The child was seen alone and their wishes and feelings were recorded
The assessment is timely and proportionate
Mum said that she was tired and that the baby had not slept
mum in bed dad not home
sw visited, no answer, card left
sw to chase
hv tbc
no further action
nfa
The plan is not SMART and the actions have no timescales
Management oversight is recorded every month
Supervision is regular but lacks reflection
Grade: Good
Overall: Requires improvement
Overall judgement Outstanding
Requires Improvement
Inadequate
Good
This review is graded Good because the child's voice is clear
What are we worried about?
What is working well?
What needs to happen?
Signs of Safety mapping was completed with the family
The danger statement is clear and written in plain language
Safety goals have been agreed with the family network
Section 47 enquiries were completed within timescale
A Section 17 assessment was completed
The threshold for a Child Protection Plan was met under the category of Neglect
Child in Need plan reviewed every six weeks
The Child Protection Chair raised a practice alert
The Independent Reviewing Officer has a clear footprint on the file
Working Together to Safeguard Children is followed
Under the Children Act 1989 the local authority has a duty
The Public Law Outline was started too late
PLO letter issued
LAC review held within timescale
CLA health assessment overdue
The Personal Education Plan is up to date and of good quality
EHCP in place
SDQ score 22
The pathway plan was not completed before the young person turned eighteen
The Personal Adviser keeps in touch
CAMHS referral declined, does not meet threshold
MASH contact received from Police
MARAC heard
Cafcass have been appointed
Ofsted rated the home Good
The Virtual School Head attended
The Head Teacher said attendance is 92%
The Designated Safeguarding Lead rang
The Team Manager should audit three files each month
The Assistant Director has asked for a themed audit
Recommendation: all workers to record the child's voice at every visit
Recommendation: update the chronology within four weeks
The social worker should visit within ten working days
By the next supervision the worker will complete direct work
The child has been visited every two weeks for three months
There were six visits in the last year
Two strategy meetings were held and both were minuted
There are four siblings in the family
He is in Year 7 and she is in Year 10
She likes football, drawing and going to the park
he likes minecraft and pizza
The child likes Peppa Pig and Paw Patrol
she plays roblox all night
He wants a PlayStation for Christmas
Half term plans were not recorded
The bedroom was clean and there was food in the fridge
home conditions poor, dog mess on floor
no food in fridge, electric on meter
The baby was weighed at clinic and is on the 25th centile
dad smelt of alcohol
Dad has not been assessed
Father has Parental Responsibility
Mother and Father were spoken to separately
Maternal Grandmother is a protective factor
MGM supportive, PGM not involved
nan picks him up from school on fridays
grandad collects
nan and grandad are looking after the boys
The foster carer is very committed
Carers have been given delegated authority
contact is supervised and goes well
Contact Centre notes are on file
family time went well
Family Group Conference offered and declined
Family Network Meeting held
Early Help stepped up to social care
Step down to Early Help was agreed at the Core Group
Core Group minutes are missing
Strategy discussion held same day
The Emergency Duty Team responded
Interim Care Order granted
Special Guardianship Order is the plan
The young person is a care leaver who is living in Supported Accommodation
Return Home Interview was not offered within 72 hours
Missing episodes have reduced from five to one
Child exploitation risk assessment graded medium
NRM referral made
Domestic abuse was the reason for referral
DASH completed
Neglect is long standing, Graded Care Profile 2 not used
GCP2 to be done
Parental mental health and substance misuse are the main worries
The impact for the child is not clear
There is no evidence that this made a difference
Evidence seen: case notes, assessment, plan, minutes
Chronology is a list of events rather than an analysis
Genogram on file but not dated
Ethnicity recorded as White British, religion not recorded
First language English
The child's identity needs are well understood
The child is of dual heritage
The voice of the child shines through
Really lovely direct work
Good practice to be shared
Case notes are up to date, the plan is not
There is drift and delay
Delay of six weeks before allocation
Four changes of social worker in twelve months
Worker is an Agency Social Worker
The Newly Qualified Social Worker was well supported
ASYE worker
Case transferred between teams twice
Duty and Assessment Team
Safeguarding Team
Children with Disabilities Team
The Leaving Care Team are involved
Adult Mental Health declined
Probation and Housing were invited
School Nurse did not attend
Health Visitor gave a report
Police shared information
GP not invited
Minutes sent out late
Next review in three months
Review date to be confirmed
To be reviewed at the next Core Group
see above
as above
not known
n/a
none recorded
tbc
ongoing
Completed
Yes
No
see chronology
Strengths
Worries
Areas for improvement
Next steps
Summary of findings
Rationale for grade
Impact on the child
Quality of assessment
Quality of planning
Management oversight and supervision
Recommendations
Child level
Service level
Action: social worker
Who: Team Manager
By when: four weeks
Rest of the plan is fine
Will the plan be reviewed?
Will see again next week
Mark of good practice
I hope that the plan will work
It may be that the threshold was not met
Grace period ended
Rose to the challenge
The art therapy has helped
Faith and culture not explored
Joy in the child's face was noted
Young people told us they feel safe
The home is warm and the children have toys
Children's wishes and feelings are central
It was positive that the worker and the manager reflected together
Reviewer's view: this is Good work
Auditor notes the case is Requires Improvement to be Good
Moderated grade the same
The Head of Service agreed
The Quality Assurance Framework says
The Corporate Parenting Board received a report
A Child Safeguarding Practice Review was considered
Rapid Review held
Scrutiny Board asked for assurance
The Improvement Plan is on track
BRAG rating Amber
the reviewer could not see any recording of visits
yp refused to engage
yp said it was boring
mo and fa both present
mo stated fa has left
mo upset ++
cp plan ends next month
cin visit done
ypa to follow up
discussed in sup
obs of contact good
bruise on left arm seen at nursery
ch well and happy
ch seen in pjs
ttc for three weeks
f2f visit
txt sent to mum
wapp msg from dad
mum dna x2
Advocate offered
Interpreter booked
The interpreter did not turn up
Letter sent first class
He was sick on the bus
She was late for school
They went to the cinema and McDonalds
kfc after contact
Universal Credit sanctioned
Housing benefit stopped
Rent arrears of two thousand pounds
Foodbank voucher given
The landlord has served notice
Parents are separated
Parents argue a lot
Both boys share a room
The girls are close
Older brother is in custody
Younger sister is adopted
The twins are settled
Baby is meeting milestones
unborn baby
pre-birth assessment started late
Pre-birth assessment completed at 30 weeks
Newborn
Toddler seen asleep
w/c cancelled
seen w interpreter
mum at work til 6
til 11pm
til the holidays
bf present
gf present
asap
appt missed x3
appts offered
mtg moved to tues
strat mtg held
tel call made
tel contact weekly
rang and texted, no reply
texted mum
att 61%
BMI fine
bm 18.2 on arrival
o2 sats fine
wt 14kg
2pm pick up
9am start
in pjs at 2pm
out 22.10 to 03.15
2 nights missing
20 working days
15 hours at nursery
10 years in the same home
type 1 diabetes
mild learning disability
page 4
level 3
item 2
1. Introduction
2. Background
3. Views of parents
4. Analysis
5. Actions
Key dates
Key worker
key points
viability asst now
asst due
ref made
wk 3
yr 9
3 yrs
exams soon
cbt starts
dsn involved
ewo visiting
ASC pathway
ASC referral
ESOL class
ASQ completed
DKA last winter
Red Cross helped
Worry Dolls used
Three Islands tool
Kind regards
Many thanks
Hi
Hello all
Dear all
Dear Sir or Madam
Hi both
morning all
cc
Subject: visit
From:
To:
Sent from my iPhone
Reviewer: How is he doing at home?
Mum: He never listens
Worker: How did that feel?
I: What happened next?
Q: What helped?
A: Having someone listen
Prison visit booked
nappies and milk bought
grant applied for cot
rice and peas cooked
meds given
drunk at contact
affray charge
car seized
pier
damp in flat
gaming all night
likes art and music
may need legal advice
will need a mark on the plan
mark the visit as done
grace period of two weeks
hope to close soon
faith group support
gurdwara and mosque both offered help
church food parcel
Speaks Arabic and some English
He speaks Polish at home
Muslim family
Of Jamaican heritage
The family are Roma
Kurdish Sorani interpreter used
Home Office interview
The solicitor wrote
Judge asked for an update
the judge was clear
Guardian agreed
police protection used
Mother's views
Father's views
Child's views
Mother - cleaner
Father - taxi driver
lead professional
other adults in the home
grandmother asleep
gm asleep
pgm home
mgm cooking
best friend
her best friend
his nan
aunty
aunty came
uncle
Seen on Monday
Visit Tuesday 2pm
mon and weds after school
Thursdays
this wk
last night
next week
tonight
yesterday
Summer holidays
Autumn term
new year
`
  .trim()
  .split('\n');
