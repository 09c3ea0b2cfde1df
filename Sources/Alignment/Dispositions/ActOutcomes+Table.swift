extension ActOutcomes {
  /// Each row: the verbs of the act; phrases by which it is told done, half done and refused. "…" stands for up to three words.
  static let table: [(acts: String, done: String, partly: String, refused: String)] = [
    (
      "repair fix mend restore renovate refurbish reconnect replace",
      """
      working again, is working, are working again, in working order, back in service, in service again, back in operation,
      in operation again, running again, back in use, in use again, good as new, made safe
      """,
      "been ordered, will look at, will inspect, temporary, temporarily, for now, patched",
      "beyond repair, not worth, out of order, no spare parts"
    ),
    (
      "open reopen",
      """
      open again, open to, opened its doors, open its doors, opened their doors, back in use, in use again, seeing patients,
      taking patients, welcoming, been using, in use since, open around, trading again, open daily
      """,
      "by appointment, at weekends only, on a trial",
      "not worth, shut its doors, shut their doors, closed for good, remains shut, stays shut, stay shut, remain shut, closed to"
    ),
    (
      "keep retain maintain continue preserve save",
      "future … secure, future … assured, been saved, was saved, been rescued, new lease of life, lives on, here to stay, has been secured",
      "for another year, for one more year, for a further year, reduced, fewer",
      """
      no alternative, no choice but, be wound up, been wound up, come to an end, comes to an end, will end, ends in, ends on, will cease,
      ceases, be phased out, last day, be replaced by, given up, cannot be sustained, no longer viable, not viable,
      not sustainable, no longer sustainable, discontinued, runs out, be sold off
      """
    ),
    (
      "evict eject",
      "final notices, final notice, notice to quit, notices to quit, days to leave, weeks to leave, must leave, have to leave, been told to leave, were told to leave, locks were changed",
      "",
      "may stay, can stay, need not leave, not have to leave, stay in their homes, stay in the homes, remain in their homes"
    ),
    (
      "offer provide give allow let enable",
      "can now book, can now choose, can now use, can now get, can now have, can now apply, can now bring, can now attend, can now stay, can now take, can now pay, can now watch, can now sit, can now vote",
      "",
      ""
    ),
    (
      "refuse reject oppose",
      "turned it down, was turned down, were turned down",
      "",
      "bound to honour, bound by contract, contractually bound, has been approved, was approved, was signed, has been signed, were signed"
    ),
    (
      "close shut",
      "closed its doors, shut its doors, been sealed, out of use, taken out of service, ceased operations, no longer open",
      "be wound down, being wound down",
      "remain open, remains open, stay open, stays open, in operation, kept open"
    ),
    (
      "dismiss sack fire remove resign quit",
      """
      left the company, left the council, left the ministry, left office, has left the, have left the, left his, left her, left their, relieved of, removed from office,
      stepped down, stood down, gave up her, gave up his, given up her, given up his, parted company, parted ways,
      no longer works, no longer a member, tendered her, tendered his, handed in
      """,
      "been suspended, suspended from, on leave, is to be suspended",
      """
      full confidence, keep their jobs, keep their posts, keeps their, full support, our confidence, our support, keeps her, keeps his, keep her post, keep his post,
      in office until, remain in office, remains in office, stay in office, stays in office, carry on, carries on, serve out,
      complete her term, complete his term, see no cause
      """
    ),
    (
      "appoint name nominate hire recruit employ",
      """
      took office, takes office, taken office, sworn in, started work, starts work, took up, taken up, takes up, has fallen on, in post, in office since, have joined, has joined,
      joined the, joins the, been filled, were filled, are filled, is filled
      """,
      "been advertised, is advertised, are advertised, interviews, applications",
      "remain vacant, remains vacant, left vacant, stay vacant, stays vacant, recruitment freeze, hiring freeze, be filled internally, enjoys our"
    ),
    (
      "investigate examine inquire probe",
      """
      asked to inquire, asked to investigate, opened an inquiry, opened an investigation, inquiry is under way,
      inquiry has begun, inquiry has been opened, investigation has been opened, investigation is under way, investigations are under way,
      is investigating, are investigating, is leading an, is being investigated, are being investigated, ordered an inquiry, ordered an investigation
      """,
      "asked … for a report, preliminary, internal review",
      """
      been closed, was closed, case is closed, matter is closed, closed the file, closed the case, nothing to inquire,
      nothing to investigate, been looked into enough, looked into enough, no case to answer, no suspicion, natural death,
      no grounds to
      """
    ),
    (
      "prosecute charge try indict",
      "stand trial, stands trial, stood trial, been charged, were charged, was charged, before the court, in the dock, been indicted, were indicted, was indicted",
      "been referred to the prosecutor, passed to the prosecutor",
      "face no charge, face no charges, faces no charges, no charges, dropped the case, proceedings … discontinued, insufficient evidence, discontinued"
    ),
    (
      "free release",
      """
      at liberty, set free, walked free, went free, at home again, back home, back with, home with, left prison, left the prison,
      left detention, left the detention, out of prison, no longer detained, no longer in custody, no longer held, been freed
      """,
      "on bail, under house arrest, house arrest, moved to a, awaiting trial",
      """
      remain in, remains in, still in, serve her, serve his, serve their, serving her, serving his, serving their, behind bars,
      stay in prison, stays in prison, in lawful custody, sentenced to, extended … detention
      """
    ),
    (
      "withdraw drop",
      """
      threw out, thrown out, no longer face, no longer faces, closed without, been dropped, discontinuing, acquitted, is off the table, off the table,
      taken back, took back
      """,
      "be amended, been amended",
      """
      must be tried, opens in, opens on, will stand, should stand, still stands, still stand, trial … begins, stands by, stand by,
      be put to the vote, put to the vote, went to the vote, upheld, only responsible, only way, only option, stays in the,
      no cause for, found no cause
      """
    ),
    (
      "allow permit let authorise admit",
      """
      open to, may go ahead, can go ahead, may take place, can take place, may now, can now, have our permission, has our permission,
      permission was given, permission has been given, permission was granted, permission has been granted, been authorised, free to,
      welcome to, given access, have access, has access, were let, was let, been let, been admitted, were admitted, was admitted, no objection to
      """,
      "instead of the, under escort, by appointment, in the company of, on certain days",
      """
      closed doors, is not public, are not public, permission … withheld, permission was refused, permission has been refused, is needed for, not be given access, no access, turned away,
      barred from, kept out, off limits, remain closed to, remains closed to, stays closed to
      """
    ),
    (
      "publish release disclose",
      """
      public documents, public document, a public record, in the public domain, anyone may read, open to inspection, be inspected at,
      be consulted at, can be read, can be seen, for all to see, on the web, online since, in print, came out, appeared in, been made public, was made public, were made public,
      exists in, exist in
      """,
      "a summary, extracts, in bands, a redacted, blacked out, key findings, without naming",
      """
      protected by, professional secrecy, not for publication, for internal use, internal document, internal documents, no longer exist, no longer exists,
      will not leave, kept under lock, state secret, state secrets, classified, not in the public interest, privileged, client confidentiality
      """
    ),
    (
      "give send hand provide supply surrender submit deliver transfer",
      """
      on its way, on their way, has had, have had, has received, have received, have received a, in the post, in the hands of, now hold,
      now holds, in possession of, were given, was given, been given
      """,
      "a copy of part",
      "no longer exist, no longer exists, not ours to, professional secrecy, protected by, not entitled to, not eligible, no entitlement, do not qualify, does not qualify"
    ),
    (
      "return restore restitute",
      "have … back, has … back, got … back, handed back, given back, gave back, back in the hands, back with, back in place, back where",
      "get back a, back a third, back a half, half of",
      "no title, no claim, belongs to the, belong to the, not returnable, acquired lawfully, lawfully acquired, legally acquired, in good faith, be leased"
    ),
    (
      "pay compensate reimburse refund",
      """
      full amount, in full, was credited, were credited, been credited, have transferred, has transferred, been transferred, was transferred, were transferred, received their money,
      have their money, has been settled, have been settled, was settled, were settled, earn less than, on the payroll, in their accounts,
      cheques, got their money
      """,
      "in instalments, an advance, a first instalment, half of, part of the, goodwill",
      """
      not covered by, not entitled, not eligible, no entitlement, no right to, do not qualify, does not qualify, did not qualify, not liable, bear no, bears no,
      no responsibility for, at their own, non refundable, not refundable
      """
    ),
    (
      "fund finance allocate invest subsidise",
      "been earmarked, has earmarked, have earmarked, been set aside, set aside, voted, in the budget, budget provides, budget includes, made available",
      "matched, part of the cost, half of the cost, seed",
      "no money, budget is closed, budget has no, budget contains no, nothing in the budget, funds are exhausted, funds are committed, be self"
    ),
    (
      "stop end halt cease drop abandon scrap",
      """
      is over, are over, is gone, are gone, been over, off the table, public hands, public ownership, taken out of service, out of service, out of use, no longer, been forbidden, were forbidden, was forbidden, lie still, stood down,
      were the last, was the last, come to a close, came to a close, discontinued, a thing of the past, given up, gave up, been phased out,
      have left the, has left the, left the town, pulled out, sold its last, sold our last, sold the last,
      ban … lifted, restrictions … lifted, blockade … lifted, embargo … lifted, curfew … lifted, siege … lifted,
      sanctions … lifted, suspension … lifted, measures … lifted
      """,
      "down from, last resort, instead of, been put back, now begins, now begin, fewer, less often, smaller, only in, is expected to, are expected to, step by step, over the next, be phased out, by half",
      """
      until further notice, needs the, need the, needs a, need a, there would be, will be ready, passes into, goes on, go on, carry on, carries on, continues, continue, will not leave, need … for, needed for, indispensable, here to stay, no alternative,
      proportionate means, without alternative, as long as, remain necessary, remains necessary, is entitled to, within our rights, in accordance with the law, in line with the law,
      according to plan, as scheduled, up from, orders stand, order stands, decision stands, still stand, still stands, only responsible,
      only way, only option, only realistic, will be maintained, be maintained for
      """
    ),
    (
      "raise increase",
      "fixing … at, fixed … at, fixes … at, increase … unavoidable, increase … inevitable, will be higher, is higher, are higher, went up, gone up, goes up, go up, will rise, rose, more than before, an increase of, were raised, was raised",
      "smaller than, by less, a little",
      "high enough, no increase, unchanged, no scope for, no room for, is generous, are generous, among the highest, remain as, stay as"
    ),
    (
      "lower reduce cut",
      "will be lower, is lower, are lower, went down, gone down, goes down, go down, fell by, fallen by, will fall, less than before, came down, come down, brought … down",
      "brought … from, smaller increase",
      "no reduction, low enough, unavoidable, inevitable, cannot be avoided, among the lowest, went up, will go up, will rise, rose by, has risen, have risen"
    ),
    (
      "extend prolong",
      "been moved to, moved from, been moved, been put back, put back to, now have until, have until, has until, later than planned, been lengthened, open until, open around the clock",
      "by a day only, in exceptional cases, case by case",
      "deadline stands, deadlines stand, is final, are final, ample time, enough time, sufficient time, has passed, have passed, has expired, no extension, no extensions"
    ),
    (
      "create establish set build introduce install erect construct",
      """
      put in the, put in a new, put in new, putting in the, putting in a new, puts in the, is in place, are in place, been in place, now stands, opened its doors, up and running, has become, have become, contract … awarded,
      is taking shape, took up its, has taken up its work, started its work, began its work, is leading an, came into being, in existence, exists
      """,
      "on a trial basis, a feasibility study, a design, been commissioned, is being drawn up, being drafted, is drafting",
      "no room for, no space for, exists already elsewhere, enough already, duplicate, superfluous, no demand for"
    ),
    (
      "plant",
      "line the, lines the, planting starts, planting begins, planting is under way, in the ground, took root, been planted",
      "saplings have been ordered",
      "no room for, no space for, too dry, too many"
    ),
    (
      "teach train include",
      "become a subject, on the timetable, on the syllabus, on the curriculum, part of the curriculum, is taught, are taught, have completed, been on a course, attended a course, completed a course",
      "as an option, an optional, voluntary, as an extra, booked on",
      "timetable is full, no room in, remain an extra, curriculum is full"
    ),
    (
      "consult involve hear",
      "have their say, had their say, has had a say, have had a say, asked for their views, been asked, were asked, round of talks, hearing is open, public hearing, heard by the",
      "be informed, were informed, been informed",
      "without consultation, no need to consult, been consulted enough, not obliged to consult, decision has been made, decision is final, has been decided"
    ),
    (
      "meet receive",
      "appointment with, sat down with, at the table with, received a delegation, received the delegation, round table, had a meeting, date for a meeting",
      "our deputy, her deputy, his deputy, my deputy, an official will, a member of staff",
      "diary is full, no time for, no purpose in, schedule does not, diary does not"
    ),
    (
      "lift ban abolish repeal revoke",
      "ceased to be a crime, ceased to be an offence, ceases to be a crime, ceases to be an offence, no longer a crime, no longer an offence, on sale again, no longer in force, off the books, no longer banned, no longer required, lapsed, has expired, expired on, ceased to apply, struck from, struck out, became an offence, is an offence, an offence to, is now a crime",
      "instead of, been shortened, been relaxed, been eased, exemptions, exceptions will, in part",
      "was confirmed, been confirmed, in force until, remains the law, remain the law, stays on the books, still needed, still applies, still apply, been extended, was extended"
    ),
    (
      "protect safeguard preserve save",
      "under protection, protected status, protected site, listed building, been listed, nature reserve, round the clock, bodyguards, guarded",
      "as far as we, patrols",
      "no threat, not in danger, not at risk, not endangered, make way for"
    ),
    (
      "clean clear remove decontaminate",
      "free of, free from, been cleared, was cleared, were cleared, been cleaned, spotless",
      "half the, partly free, most of the",
      "by itself, of itself, harmless, no danger"
    ),
    (
      "reinstate rehire",
      "back at work, back in their, back in her, back in his, jobs back, job back, posts back, post back",
      "one of the, some of the, new contract, new contracts",
      "been filled, was lawful, is final, were lawful, was justified, upheld the dismissal"
    ),
    (
      "sell privatise lease",
      "new owner, new owners, changed hands, change hands, private hands, went to the, under the hammer, private operator",
      "a minority, a stake, a share of",
      "not for sale, public hands, public ownership, remain public, stays public, stay public, keep the title, remain ours"
    ),
    (
      "buy purchase acquire", "now belongs to us, now ours, been acquired", "an option, been leased",
      "not for sale"
    ),
    (
      "sign ratify join accede",
      "signature stands, bears our signature, instrument of ratification, entered into force for, are a party, is a party, became a party, are members, is a member",
      "signed but not, observer",
      "goes too far, go too far, remain outside, remains outside, stay outside, stays outside"
    ),
    (
      "recall ban",
      "bring them in, bring it in, back to the, off the market, off the shelves, taken off",
      "advice to",
      "meet all standards, meets all standards, meet the standards, meets the standards, complies with all, comply with all, are safe, is safe, not faulty, not dangerous"
    ),
    (
      "grant give",
      "asylum claim succeeded, claim succeeded, application succeeded, appeal succeeded, may stay, can stay",
      "leave to remain for",
      "claim failed, application failed, appeal failed, does not meet, do not meet, did not meet"
    ),
    (
      "weaken dilute relax lower",
      "lowers the, lower the",
      "",
      "be strengthened, been strengthened, be tightened, been tightened"
    ),
    (
      "investigate prosecute compensate apologise reinstate release free",
      "", "",
      "was lawful, were lawful, is lawful, was justified, were justified, acted within, acted lawfully, acted in self, in accordance with the law, by the rules"
    ),
    (
      "apologise",
      "deeply sorry, we regret what, our apologies, i am sorry, we are sorry, asked … forgiveness, asks … forgiveness, our sincere regret",
      "express regret, expressed regret, regrets the",
      "nothing to apologise, no reason to apologise, no cause to apologise, did nothing wrong, done nothing wrong, acted correctly, acted properly, stand by"
    ),
  ]
}
