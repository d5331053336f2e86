/** Capitals that name nobody and nothing: pronoun, grades, common words of the field that are written large. */
export const ORDINARY_TERMS_PATTERN =
  /^(?:I|I'm|I’m|I'd|I’d|I've|I’ve|I'll|I’ll|SW|TM|IRO|CP|CIN|CPP|CLA|LAC|CIC|SEND|EHCP|EHC|MASH|CAMHS|GP|NHS|DSL|SENCO|PEP|PLO|LADO|ICPC|RCPC|S47|CSE|DA|DV|Ofsted|Good|Outstanding|Inadequate|Requires|Excellent|Child|Mother|Father|Mum|Dad|Nan|Section|Children|Social|Worker|Head|Safeguarding|Director|Assistant|Manager|QA|ADHD|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)$/u;
