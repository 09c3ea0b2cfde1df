extension ContainerSigns {
  /// The words that tell, in the languages that people name parts of pages in; `*` stands for any ending. Of a word
  /// the first eight letters count.
  static let words: [(ContainerSigns, String)] = [
    (
      .navigation,
      """
      nav navbar navigati* navi menu* submenu topnav mainnav sidenav subnav sitenav leftnav topmenu mainmenu breadcr* paginat* pager skip skiplink toolbar sitemap toc ariane migas
      """
    ),
    (.footer, "footer* copyrigh* colophon pagefoot"),
    (.header, "masthead topbar"),
    (
      .aside,
      """
      sidebar* share sharebar shareba* sharing sharedad* sharetoo* social* related* relacion* cookie* consent gdpr
      newslett* subscri* signup promo promos promotio* popup modal overlay advert* ads ad adslot sponsor*
      recommen* outbrain taboola trending recirc* paywall compart* partag* teilen abonn* publicid* publicit* werbung
      follow* bio readmore donat* cta postprof* userinfo
      """
    ),
    (.comments, "comment* disqus respond kommenta* comentar* komment*"),
    (
      .label,
      "byline author* dateline timestam* published pubdate tags keywords categori* topics meta auteur autor*"
    ),
    (.author, "byline author* auteur autor* writer"),
    (.caption, "caption* credit* figcapti* legende"),
    (
      .document,
      "article* maincont* bodytext storybod* entry post story news blog page main single artikel noticia nota"
    ),
    (
      .text,
      "body content* text articleb* maincont* bodytext storybod* texte texto contenu contenid* cuerpo corps inhalt"
    ),
  ]
}
