/// Real words that differ from another real word by a slip: one for another of these is another word, not a typo.
enum Lookalikes {
  static let words: Set<String> = Set(
    """
    form from trial trail casual causal martial marital united untied angel angle quiet quite diary dairy desert dessert
    loose lose principal principle principals principles complement compliment ensure insure assure personal personnel
    moral morale device devise except expect accept patient patent sever severe latter later ladder message massage
    contact contract contacts contracts contacted contracted mediation meditation medication addition addiction perfect
    prefect assess access protest protect protests protects protested protected detention detection detection prevent
    present prevents presents minister ministry ministers rights fights sights prosecution persecution prosecute
    persecute charged changed charge change charges changes county country counties countries through though thorough
    thought person prison persons prisons public state stare start stand stance status statue statute statutes
    violation isolation relation revelation revolution resolution evolution election erection selection reaction
    creation recreation reduction deduction production protection projection rejection injection infection inspection
    inflection affection defection direction correction collection connection convention conviction convention
    prevention intention attention retention tension pension passion mission omission emission commission admission
    submission permission remission transmission emissions omissions missions house horse mouse course coarse source
    force forge large charge barge great treat threat heat health wealth month mouth youth south north worth worst
    worse where there three these those whole while white write quite right night light might sight fight tight
    world would could should word work worker water waiter matter mother bother brother other order older elder
    power tower lower flower border bolder holder folder board broad bread break brake clear clean close closed
    choose chose chosen women woman formal former farmer format formed farmed firmed reform perform inform conform
    adopt adapt adopted adapted affect effect affected effected eligible illegible imminent eminent immigrant emigrant
    ingenious ingenuous stationary stationery cause clause causes clauses pause phase phrase raise rise raised praised
    erased legal regal level lever never fever sever ever even event events invent intent intend extend expend extent
    content context contest conquest request require acquire inquire enquire conserve converse reserve reverse preserve
    observe absolve resolve revolve involve evolve dissolve solve serve service device advice advise
    precede proceed process progress congress success access excess express impress empress suppress oppress supply
    apply reply rely relay delay display deploy employ employer employee trainer trainee policy police polite politic
    politics policies council counsel councils counsels councillor counsellor military militant militia millions
    billions trillion million billion attack attach detach defend depend descent decent recent resent
    crisis crises basis bases thesis theses action auction section sanction function junction unction
    report deport export import support report departed deported reported exported imported supported seize size
    prize price prices pride bride bribe tribe tribes bribes tribal tribunal federal feral several general generate
    operate cooperate corporate corporation cooperation operation separation preparation reparation reparations
    preparations appreciation application implication complication publication civil evil devil civic civilian
    plan plant planet plane plain place palace plaza peace piece pieces places bear beer dear deer fear gear hear
    heard hard herd land sand hand band bank tank thank blank rank risk disk task mask ask
    less lesson lessen least last lost cost coast post past part party parts carts charts hearts heart earth
    killed filled billed willed skilled shilled wounded founded bounded rounded sounded tried tired fired hired wired
    marked market marker parked barred barked baked baled based biased passed past paste taste waste haste
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
