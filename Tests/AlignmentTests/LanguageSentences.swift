@testable import Alignment

/// Sentences of several registers by language: law and letters, news, speech, instructions.
enum LanguageSentences {
  /// Seen while the word lists were made.
  static let seen: [TextLanguage: [String]] = [
    .english: [
      "The committee will publish its findings before the end of the year.",
      "We have not been told why the school was closed without any notice.",
      "Nobody shall be held in custody for more than two days without a hearing.",
      "If you want to join us, come to the square on Friday after work.",
      "She said that her brother had been moved to another prison.",
      "Stir the soup until it is thick and add some salt.",
    ],
    .french: [
      "La commission publiera ses conclusions avant la fin de l’année.",
      "On ne nous a pas dit pourquoi l’école a été fermée sans préavis.",
      "Nul ne peut être maintenu en garde à vue plus de deux jours sans être entendu.",
      "Si vous voulez venir avec nous, rendez-vous vendredi sur la place.",
      "Elle a déclaré que son frère avait été transféré dans une autre prison.",
      "Remuez la soupe jusqu’à ce qu’elle épaississe et ajoutez un peu de sel.",
    ],
    .spanish: [
      "La comisión publicará sus conclusiones antes de que termine el año.",
      "No nos han dicho por qué cerraron la escuela sin previo aviso.",
      "Nadie podrá ser detenido más de dos días sin ser oído por un juez.",
      "Si quieres venir con nosotros, nos vemos el viernes en la plaza.",
      "Ella declaró que su hermano había sido trasladado a otra prisión.",
      "Remueve la sopa hasta que esté espesa y añade un poco de sal.",
    ],
    .german: [
      "Die Kommission wird ihre Ergebnisse vor dem Ende des Jahres veröffentlichen.",
      "Man hat uns nicht gesagt, warum die Schule ohne Ankündigung geschlossen wurde.",
      "Niemand darf länger als zwei Tage festgehalten werden, ohne gehört zu werden.",
      "Wenn du mitkommen willst, treffen wir uns am Freitag auf dem Platz.",
      "Sie sagte, dass ihr Bruder in ein anderes Gefängnis verlegt worden sei.",
      "Rühren Sie die Suppe, bis sie dick ist, und geben Sie etwas Salz dazu.",
    ],
    .italian: [
      "La commissione pubblicherà le sue conclusioni prima della fine dell’anno.",
      "Non ci hanno detto perché la scuola è stata chiusa senza preavviso.",
      "Nessuno può essere trattenuto per più di due giorni senza essere ascoltato.",
      "Se vuoi venire con noi, ci vediamo venerdì in piazza.",
      "Ha dichiarato che suo fratello era stato trasferito in un altro carcere.",
      "Mescolate la zuppa finché non è densa e aggiungete un po’ di sale.",
    ],
    .portuguese: [
      "A comissão publicará as suas conclusões antes do fim do ano.",
      "Não nos disseram por que a escola foi fechada sem aviso.",
      "Ninguém pode ficar detido mais de dois dias sem ser ouvido por um juiz.",
      "Se você quiser vir com a gente, nos encontramos na sexta na praça.",
      "Ela declarou que o seu irmão tinha sido transferido para outra prisão.",
      "Mexa a sopa até que esteja grossa e acrescente um pouco de sal.",
    ],
    .dutch: [
      "De commissie zal haar bevindingen voor het einde van het jaar publiceren.",
      "Men heeft ons niet verteld waarom de school zonder aankondiging werd gesloten.",
      "Niemand mag langer dan twee dagen worden vastgehouden zonder te zijn gehoord.",
      "Als je met ons mee wilt, kom dan vrijdag naar het plein.",
      "Zij zei dat haar broer naar een andere gevangenis was gebracht.",
      "Roer de soep tot zij dik is en doe er wat zout bij.",
    ],
    .russian: [
      "Комиссия опубликует свои выводы до конца года.",
      "Нам не сказали, почему школу закрыли без предупреждения.",
      "Никто не может быть задержан более чем на два дня, если его не выслушали.",
      "Если вы хотите пойти с нами, приходите в пятницу на площадь.",
      "Она сказала, что её брата перевели в другую тюрьму.",
      "Мешайте суп, пока он не станет густым, и добавьте немного соли.",
    ],
    .swedish: [
      "Kommissionen kommer att offentliggöra sina slutsatser före årets slut.",
      "Vi har inte fått veta varför skolan stängdes utan förvarning.",
      "Ingen får hållas i häkte i mer än två dagar utan att ha blivit hörd.",
      "Om du vill följa med oss ses vi på torget på fredag.",
      "Hon sade att hennes bror hade flyttats till ett annat fängelse.",
      "Rör om i soppan tills den är tjock och häll i lite salt.",
    ],
    .danish: [
      "Kommissionen vil offentliggøre sine konklusioner inden årets udgang.",
      "Vi har ikke fået at vide, hvorfor skolen blev lukket uden varsel.",
      "Ingen må holdes fængslet i mere end to dage uden at være blevet hørt af en dommer.",
      "Hvis du vil med os, mødes vi på torvet på fredag efter arbejde.",
      "Hun sagde, at hendes bror var blevet flyttet til et andet fængsel.",
      "Rør rundt i suppen, indtil den er tyk, og kom noget salt i.",
    ],
    .norwegian: [
      "Kommisjonen skal offentliggjøre konklusjonene sine innen utgangen av året.",
      "Vi har ikke fått vite hvorfor skolen ble stengt uten forvarsel.",
      "Ingen skal holdes i fengsel i mer enn to dager uten å ha blitt hørt av en dommer.",
      "Hvis du vil være med oss, møtes vi på torget på fredag etter jobb.",
      "Hun sa at broren hennes var blitt flyttet til et annet fengsel.",
      "Rør rundt i suppen til den er tykk, og ha i noe salt.",
    ],
    .finnish: [
      "Valiokunta julkaisee päätelmänsä ennen kuin vuosi päättyy.",
      "Meille ei ole kerrottu, miksi koulu suljettiin ilman varoitusta.",
      "Ketään ei saa pitää kiinni kauemmin kuin kaksi päivää, ellei häntä ole kuultu.",
      "Jos haluat tulla meidän kanssa, niin nähdään torilla perjantaina.",
      "Hän sanoi, että hänen veljensä oli siirretty toiseen vankilaan.",
      "Sekoita keittoa, kunnes se on sakeaa, ja lisää sitten vähän suolaa.",
    ],
    .hungarian: [
      "A bizottság még az év vége előtt közzéteszi a megállapításait.",
      "Nem mondták meg nekünk, hogy miért zárták be az iskolát.",
      "Senkit sem lehet két napnál tovább fogva tartani anélkül, hogy meghallgatnák.",
      "Ha velünk akarsz jönni, akkor pénteken a téren találkozunk.",
      "Azt mondta, hogy a testvérét már egy másik börtönbe vitték.",
      "A levest addig kell keverni, amíg sűrű nem lesz, majd tegyünk bele egy kis sót.",
    ],
    .romanian: [
      "Comisia va publica concluziile sale până la sfârșitul anului.",
      "Nu ni s-a spus de ce a fost închisă școala fără niciun anunț.",
      "Nimeni nu poate fi reținut mai mult de două zile fără să fie audiat.",
      "Dacă vrei să vii cu noi, ne vedem vineri în piață.",
      "Ea a declarat că fratele ei a fost mutat la o altă închisoare.",
      "Amestecați supa până când este groasă și adăugați puțină sare.",
    ],
    .turkish: [
      "Komisyon, yıl sonuna kadar bulgularını kamuoyu ile paylaşacak ve bir rapor yayımlayacaktır.",
      "Okulun neden ve kim tarafından kapatıldığı bize henüz söylenmedi.",
      "Hiç kimse hâkim karşısına çıkarılmadan iki günden daha çok tutulamaz.",
      "Eğer bizimle gelmek istersen cuma günü işten sonra meydanda buluşuyoruz.",
      "Kardeşinin başka bir cezaevine nakledildiğini ve ona ulaşamadığını söyledi.",
      "Çorba koyu olana kadar karıştırın ve sonra biraz tuz ekleyin.",
    ],
    .arabic: [
      "ستنشر اللجنة نتائجها قبل نهاية العام في تقرير إلى البرلمان.",
      "لم يخبرنا أحد عن سبب إغلاق المدرسة من دون إنذار.",
      "لا يجوز أن يحتجز أي شخص أكثر من يومين إلا بعد عرضه على قاض.",
      "إذا كنت تريد أن تأتي معنا فنحن في الساحة يوم الجمعة بعد العمل.",
      "قالت إن شقيقها كان قد نقل إلى سجن آخر.",
      "حرك الحساء حتى يصبح كثيفا ثم أضف إليه بعض الملح.",
    ],
    .greek: [
      "Η επιτροπή θα δημοσιεύσει τα πορίσματά της πριν από το τέλος του έτους.",
      "Δεν μας είπαν γιατί έκλεισε το σχολείο χωρίς προειδοποίηση.",
      "Κανείς δεν μπορεί να κρατηθεί για πάνω από δύο ημέρες χωρίς να ακουστεί.",
      "Αν θέλεις να έρθεις μαζί μας, θα είμαστε την Παρασκευή στην πλατεία.",
      "Είπε ότι ο αδελφός της είχε μεταφερθεί σε άλλη φυλακή.",
      "Ανακατεύετε τη σούπα μέχρι να πήξει και προσθέστε λίγο αλάτι στο τέλος.",
    ],
  ]

  /// Written when the lists were finished; no list was changed for them.
  static let heldOut: [TextLanguage: [String]] = [
    .english: [
      "Pursuant to article five, the parties shall notify each other of any change to their laws.",
      "I missed the bus again, so I walked home in the rain with my dog.",
    ],
    .french: [
      "Conformément à l’article cinq, les parties se notifient toute modification de leur législation.",
      "J’ai encore raté le bus, alors je suis rentrée à pied sous la pluie avec mon chien.",
    ],
    .spanish: [
      "De conformidad con el artículo cinco, las partes se notificarán toda modificación de su legislación.",
      "Perdí otra vez el autobús, así que volví a casa a pie bajo la lluvia con mi perro.",
    ],
    .german: [
      "Gemäß Artikel fünf teilen die Parteien einander jede Änderung ihrer Gesetze mit.",
      "Ich habe schon wieder den Bus verpasst und bin mit meinem Hund durch den Regen nach Hause gelaufen.",
    ],
    .italian: [
      "Ai sensi dell’articolo cinque, le parti si notificano ogni modifica della loro legislazione.",
      "Ho perso di nuovo l’autobus e sono tornata a casa a piedi sotto la pioggia con il mio cane.",
    ],
    .portuguese: [
      "Nos termos do artigo quinto, as partes notificam-se de qualquer alteração da sua legislação.",
      "Perdi outra vez o autocarro e voltei para casa a pé debaixo de chuva com o meu cão.",
    ],
    .dutch: [
      "Overeenkomstig artikel vijf stellen de partijen elkaar in kennis van elke wijziging van hun wetgeving.",
      "Ik heb de bus weer gemist en ben met mijn hond door de regen naar huis gelopen.",
    ],
    .russian: [
      "В соответствии со статьёй пятой стороны уведомляют друг друга о любых изменениях в своём законодательстве.",
      "Я опять опоздала на автобус и пошла домой пешком под дождём со своей собакой.",
    ],
    .swedish: [
      "I enlighet med artikel fem ska parterna underrätta varandra om alla ändringar i sin lagstiftning.",
      "Jag missade bussen igen, så jag gick hem i regnet med min hund.",
    ],
    .danish: [
      "I henhold til artikel fem underretter parterne hinanden om enhver ændring af deres lovgivning.",
      "Jeg nåede ikke bussen, så jeg gik hjem i regnen med min hund og kom først op efter midnat.",
    ],
    .norwegian: [
      "I henhold til artikkel fem skal partene underrette hverandre om enhver endring av lovgivningen.",
      "Jeg rakk ikke bussen, så jeg gikk hjem i regnet med hunden min og kom ikke opp før etter midnatt, og da var jeg våt.",
    ],
    .finnish: [
      "Viidennen artiklan mukaisesti osapuolet ilmoittavat toisilleen kaikista muutoksista, jotka koskevat lakeja.",
      "Myöhästyin taas bussista, joten kävelin kotiin sateessa koiran kanssa ja olin vasta illalla perillä.",
    ],
    .hungarian: [
      "Az ötödik cikk szerint a felek értesítik egymást minden olyan változásról, amely a jogszabályaikat érinti.",
      "Megint lekéstem a buszt, ezért az esőben mentem haza a kutyámmal, és csak este értem be.",
    ],
    .romanian: [
      "În conformitate cu articolul cinci, părțile își notifică orice modificare a legislației lor.",
      "Am pierdut din nou autobuzul, așa că am mers pe jos prin ploaie cu câinele meu.",
    ],
    .turkish: [
      "Beşinci maddeye göre taraflar, mevzuatlarında yapılan her değişikliği birbirlerine bildirir ve bu değişiklik için süre tanır.",
      "Otobüsü yine kaçırdım, bu yüzden köpeğim ile yağmurda eve kadar yürüdüm ve çok ıslandım.",
    ],
    .arabic: [
      "وفقا للمادة الخامسة يخطر كل طرف الطرف الآخر بأي تعديل على قوانينه من دون تأخير.",
      "لقد فاتتني الحافلة مرة أخرى ولم يكن هناك أحد، ثم مشيت إلى البيت تحت المطر مع كلبي.",
    ],
    .greek: [
      "Σύμφωνα με το άρθρο πέντε, τα μέρη κοινοποιούν το ένα στο άλλο κάθε τροποποίηση της νομοθεσίας τους.",
      "Έχασα πάλι το λεωφορείο και γύρισα στο σπίτι με τα πόδια μέσα στη βροχή με τον σκύλο μου.",
    ],
  ]

  /// Sentences of languages that no list is for, or that must not be taken for a neighbour.
  static let foreign: [String] = [
    "Kamati itachapisha matokeo yake kabla ya mwisho wa mwaka huu na kuyatuma kwa serikali.",
    "Ủy ban sẽ công bố kết quả của mình trước cuối năm nay và gửi báo cáo cho chính phủ.",
    "Ang komite ay maglalathala ng mga natuklasan nito bago matapos ang taon sa buong bansa.",
    "委员会将在年底之前公布调查结果，并向政府提交报告。",
    "Komisjon avaldab oma järeldused enne aasta lõppu ja saadab need valitsusele.",
    "Die kommissie sal sy bevindings voor die einde van die jaar aan die regering stuur en dit dan bekend maak.",
  ]
}
