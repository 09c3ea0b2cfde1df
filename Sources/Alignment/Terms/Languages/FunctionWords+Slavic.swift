extension FunctionWords {
  static let slavic: [TextLanguage: String] = [
    .russian: """
    и в во не на я он она оно они мы вы ты с со что как а то все всё по к ко у из за от до о об для же но или если когда где
    чтобы бы ли ни был была было были быть есть будет будут это этот эта эти этого этой этом этих этим тот та те того той том
    тех который которая которые которого которой которых которым кто чего чем его её ее их им ей ему нас нам вас вам меня мне
    свой своей своих своего наш наша наши нашей наших ваш ваша при под над перед после через между без против также так уже
    еще ещё только даже потому поэтому однако можно нужно более всех всем всего сам себя тоже лишь либо
    """,
    .ukrainian: """
    і й в у не на я він вона воно вони ми ви ти з із зі що як а то все всі по до від за про для та але або якщо коли де щоб
    би чи ні був була було були бути є буде будуть це цей ця ці цього цієї цих той та те того тієї тих який яка які якого якої
    яких хто чого чим його її їх їм їй йому нас нам вас вам мене мені свій своєї своїх наш наша наші при під над перед після
    через між без проти також так вже ще тільки навіть тому проте однак можна потрібно більше всіх усі усіх щодо
    """,
    .bulgarian: """
    и в във не на аз той тя то те ние вие ти с със че как а да по към у от за до о но или ако когато където би ли ни бе беше
    бяха бил била са е съм сме сте ще това този тази тези онзи онази който която които което кой кого чрез между без против
    също така вече още само дори защото затова обаче може трябва повече всички всичко му им ги го ѝ я се си нас вас мен негов
    неговата нейната техните нашите при под над пред след през относно
    """,
    .serbian: """
    и у на да се је су не за од са што који која које које коју који као али или из до по о ако кад када где би бити био била
    било били сам смо сте ће то тај та те ти он она оно они ми ви ја овај ова ово ове тог тога њихов његов њен наш ваш свој
    свих сви све при под над пред после кроз између без против такође већ још само чак јер зато међутим може треба више
    i u na da se je su ne za od sa što koji koja koje koju kao ali ili iz do po o ako kad kada gde gdje bi biti bio bila bilo
    bili sam smo ste će to taj ta te ti on ona oni mi vi ja ovaj ova ovo ove tog toga njihov njegov njen naš vaš svoj svih
    svi sve pri pod nad pred posle nakon kroz između bez protiv takođe također već još samo čak jer zato međutim može treba
    više
    """,
    .polish: """
    i w we z ze na do nie się to że jest są był była było były być o od po za przez dla przy pod nad przed między bez oraz
    lub albo ale lecz czy jak jako tak co kto który która które którzy którego której których którym ten ta te tego tej tych
    tym temu on ona ono oni one my wy ja ich jej jego im nas nam was wam go mu ją sobie swój swoje swoich nasz nasze wasze
    już jeszcze tylko także również jednak ponieważ dlatego aby żeby gdy kiedy gdzie może można należy bardzo więcej wszystkie
    wszystkich każdy
    """,
    .czech: """
    a v ve s se na do ne že je jsou byl byla bylo byli být o od po za přes pro při pod nad před mezi bez nebo ale či jak jako
    tak co kdo který která které kteří kterého kterých kterým ten ta to ti tato této tento těchto toho tomu tím on ona ono
    oni my vy já jejich její jeho jim nás nám vás vám si svůj své svých náš naše vaše již už ještě jen také však protože proto
    aby když kde může lze musí velmi více všechny všech každý i k ke z ze
    """,
  ]
}
