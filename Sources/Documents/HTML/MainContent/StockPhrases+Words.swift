extension StockPhrases {
  /// Short lines beside the text; `*` stands for any ending.
  static let lines = """
    share | share this* | share on* | share via* | share your thoughts* | tweet | tweet this* | email this* | print | print this*
    advert | advertisement* | advertising | sponsored* | continue reading* | story continues* | article continues*
    subscribe | subscribe to* | subscribe now* | sign up* | sign in* | log in* | join our newsletter* | join our mailing* | join our channel* | join us on* | follow us* | follow @* | like us on*
    click here to* | click here for* | read more | read more:* | read also* | read:* | also read* | see also:* | see more:*
    related:* | related article* | related stor* | don't miss* | don’t miss* | download our* | download the app* | get the latest news* | get the latest updates*
    get our newsletter* | get our app* | want more? | want more stories* | have a tip* | scroll to top* | back to top* | skip to* | comments | leave a comment* | post comment*
    loading* | close | video | up next | comments are closed* | more:* | watch:* | read next* | enter your email* | your email* | copyright © * | © * | all rights reserved*
    reprints* | view comments* | show comments* | most popular* | this document is subject to copyright* | you may also like*
    you receive this* | you are receiving this* | you received this* | unsubscribe* | view in browser* | view this email* | trouble reading*
    having trouble viewing* | vous recevez ce* | se désinscrire* | se désabonner* | sie erhalten diese* | newsletter abbestellen*
    ha recibido este* | darse de baja*
    publicité | partager | partager sur* | partager cet* | partager ce* | partager l'article* | partager la page* | partager : * | lire aussi* | à lire aussi* | À lire aussi* | lire la suite* | abonnez-vous* | s'abonner* | s’abonner*
    inscrivez-vous* | suivez-nous* | tous droits réservés* | recevez notre* | recevez nos* | recevez l* | imprimer | haut de page
    publicidad* | publicidade* | compartir | compartir en* | compartir por* | compartir este* | compartir esta* | compartir:* | compartilhar | compartilhar no* | compartilhe* | comparte esta* | comparte este* | comparte en* | síguenos* | siga-nos* | suscríbete* | suscríbase*
    leer más* | leia mais* | leia também* | lea también* | lee también* | lea además* | ver más* | veja também* | todos los derechos*
    todos os direitos* | imprimir | volver | voltar
    anzeige | werbung | teilen | lesen sie auch* | jetzt abonnieren* | mehr zum thema* | condividi* | leggi anche* | pubblicità
    реклама | Реклама | поделиться* | Поделиться* | подпишитесь* | Подпишитесь* | подписаться* | Подписаться* | подписывайтесь* | Подписывайтесь* | читайте также* | Читайте также* | ЧИТАЙТЕ ТАКЖЕ*
    смотрите также* | Смотрите также* | наверх | Наверх | версия для печати | Версия для печати | Все права защищены*
    إعلان | شارك | شارك على* | شارك هذا* | شارك هذه* | شارك المقال* | شاركها* | مشاركة | مشاركة عبر* | اشترك | اشترك الآن* | اشترك في النشرة* | اشترك في قناة* | تابعونا* | تابعنا* | اقرأ أيضا* | إقرأ أيضا* | اقرأ أيضًا* | جميع الحقوق محفوظة* | طباعة
    广告 | 分享 | 分享到* | 分享：* | 订阅 | 订阅我们* | 关注我们* | 相关阅读* | 点击订阅* | 返回顶部* | 打印 | 【打印* | [打印* | 关闭窗口* | 扫一扫* | 版权所有* | 廣告 | 訂閱* | 版權所有*
    """

  /// Headings of other matter, which ends at the next heading as high or with the part.
  static let headings = """
    related | related * | you may also* | you might also* | you may like* | more from* | more on * | more stor* | more great*
    more news* | more in * | read more* | read next* | up next* | recommended* | most popular* | most read* | most viewed*
    trending* | latest news* | latest stories* | latest articles* | latest posts* | recent posts* | recent articles* | popular posts*
    leave a reply* | leave a comment* | post a comment* | join the conversation* | join the discussion*
    tell us what* | share this* | share | about the author* | sign up* | subscribe* | newsletter* | follow us* | tags | want more*
    don't miss* | don’t miss* | what to read next* | editors' picks* | editor's picks* | editors’ picks* | sponsored* | from the web*
    à lire aussi* | À lire aussi* | lire aussi* | sur le même sujet* | articles liés* | articles similaires* | articles associés*
    laisser un commentaire* | partager* | les plus lus* | dans la même rubrique* | à propos de l'auteur* | à voir aussi*
    relacionad* | noticias relacionad* | artículos relacionad* | notas relacionad* | temas relacionad* | más noticias* | lo más leído*
    también te puede interesar* | te puede interesar* | te podría interesar* | lea también* | deja un comentario*
    deja una respuesta* | comparte* | compartir* | você pode gostar* | leia também* | leia mais* | veja também* | notícias relacionad*
    posts relacionad* | artigos relacionad* | deixe um comentário* | mais lidas*
    das könnte* | lesen sie auch* | mehr zum thema* | ähnliche* | weitere artikel* | articoli correlati* | leggi anche*
    читайте также* | Читайте также* | по теме* | По теме* | смотрите также*
    Смотрите также* | новости по теме* | Новости по теме* | другие новости* | Другие новости* | похожие* | Похожие* | материалы по теме*
    Материалы по теме* | добавить комментарий* | Добавить комментарий*
    اقرأ أيضا* | إقرأ أيضا* | مواضيع ذات صلة* | أخبار ذات صلة* | مقالات ذات صلة* | الأكثر قراءة* | قد يعجبك*
    相关阅读* | 相关新闻* | 相关报道* | 相关文章* | 相關* | 推荐阅读* | 延伸阅读* | 延伸閱讀* | 热门* | 猜你喜欢* | 発表* | 関連記事* | 関連ニュース*
    """

  /// What is said of the document or of a picture.
  static let labels = """
    by * | par * | por * | von * | published* | posted on* | posted by* | posted in* | posted:* | last updated* | updated:* | updated on*
    last modified* | last update* | last edited* | last reviewed* | this page was last* | page last* | date published* | publication date* | first published* | filed under* | tagged* | tags *  | tags:* | category:* | categories:* | photo:* | photo by* | photo credit*
    image:* | image credit* | image source* | image courtesy* | credit:* | photograph:* | picture:* | reporting by* | (reporting by* | additional reporting* | editing by* | written by*
    image 1* | image 2* | image 3* | image 4* | image 5* | (photo* | (image* | min read* | caption | hide caption | toggle caption*
    publié le* | posté le* | dernière mise à jour* | date de publication* | última actualización* | fecha de publicación* | última modificación* | zuletzt aktualisiert* | letzte änderung* | дата публикации* | Дата публикации* | publié par* | mis à jour* | crédit photo* | photo : * | publicado* | actualizado* | atualizado* | foto:* | fotos:* | foto *
    créditos:* | etiquetas:* | categorías* | veröffentlicht* | stand:* | bild:* | pubblicato* | опубликовано* | Опубликовано* | автор:* | Автор:*
    фото:* | Фото:* | фото * | Фото * | теги:* | Теги:* | نشر في* | نُشر في* | الكاتب* | 责任编辑* | 来源：* | 编辑：* | 作者：* | 发布时间* | 记者*
    """

  /// The line above what readers wrote, which may be counted; what stands for any ending does so behind a count alone.
  static let comments = """
    comment | comments | reader comments | comments on* | thoughts on* | thought on* | responses to* | replies to* | commentaire
    commentaires | réaction | réactions | comentario | comentarios | comentário | comentários | respuestas a* | kommentar | kommentare
    commento | commenti | комментарии | Комментарии | комментарий | комментариев | комментария | Комментариев
    تعليقات | التعليقات | تعليق | 评论 | 条评论 | 评论区 | 網友評論 | コメント
    """

  /// Offers to answer a comment.
  static let replies = """
    reply | reply report | reply share* | reply quote | quote reply | report | répondre | répondre signaler | signaler | responder
    antworten | melden | rispondi | ответить | Ответить | رد | الرد | 回复 | 举报
    """
}
