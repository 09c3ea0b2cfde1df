extension StubPhrases {
  /// All kinds, each in the languages in which such pages are met most.
  static let all: [StubPhrases] = [
    StubPhrases(
      .challenge, "a challenge's name",
      exact: """
        just a moment | just a moment.. | attention required | checking your browser | security check | security verification | please wait | one moment, please
        client challenge | vercel security checkpoint | pardon our interruption | ddos-guard | bot verification | human verification
        un momento | un momento… | einen moment | nur einen moment | un instant | un instant… | um momento | um momento… | een moment geduld
        checking if the site connection is secure | making sure you're not a bot | almost there
        один момент | 请稍候 | しばらくお待ちください
        """,
      told: """
        enable javascript and cookies to continue | checking if the site connection is secure | needs to review the security of your connection
        checking your browser before | please enable js and disable any ad blocker | performing security verification | verifying your connection
        made us think you were a bot | made us think that you are a bot | you are seeing this because the administrator | proof of work to protect
        must enable javascript to get past this | you've disabled javascript in your web browser | ddos protection by | browser integrity check
        request unsuccessful. incapsula | incapsula incident id | super-human speed | ray id:
        überprüfung der sicherheit ihrer verbindung | sicherheit ihrer verbindung | vérifier la sécurité de votre connexion | seguridad de su conexión
        comprobar la seguridad | verificar a segurança da sua conexão | sicurezza della tua connessione | beveiliging van uw verbinding
        проверить безопасность вашего подключения | 检查您的连接安全性 | 接続のセキュリティ
        """),
    StubPhrases(
      .captcha, "a test for robots",
      exact: """
        captcha | are you a robot | are you human | robot check | verify you are human | verification | human verification required | i'm not a robot
        sind sie ein mensch | êtes-vous un robot | ¿es usted un robot | é um robô
        """,
      told: """
        verify you are human | verify that you are human | verify you are a human | verify that you're not a robot | verify that you are not a robot
        confirm you are a human | confirm you are human | confirm that you are human | prove that you are not a robot | prove you're not a robot
        press & hold to | press and hold to confirm | complete the security check to | please complete the captcha | solve the captcha | enter the characters you see
        type the characters you see | unusual traffic from your | to continue, please type the | are not a bot | you're a human and not a bot | verifying you are human
        bestätigen sie, dass sie ein mensch | dass sie kein roboter sind | zeichen aus dem bild | vérifiez que vous êtes humain | que vous n'êtes pas un robot
        confirme que no es un robot | verifique que es humano | que no eres un robot | verificando se você é humano | confirme que você é humano
        verifica di essere umano | che non sei un robot | controleer of u een mens | dat u geen robot bent | potwierdź, że jesteś człowiekiem
        подтвердите, что вы не робот | что вы человек | 确认您是真人 | 请完成验证 | ロボットではない
        """),
    StubPhrases(
      .denied, "a denial",
      exact: """
        access denied | forbidden | access forbidden | request blocked | request rejected | blocked | not authorized | not allowed | permission denied
        access to this page has been denied | sorry, you have been blocked | you have been blocked | your access to this site has been limited | unavailable due to legal reasons | unavailable for legal reasons
        access denied - sucuri website firewall | sucuri website firewall | human or bot | too many requests | rate limit exceeded | rate limited | unauthorized | unauthorised
        zugriff verweigert | zugang verweigert | zugriff nicht erlaubt | accès refusé | accès interdit | acceso denegado | acceso prohibido | acesso negado | accesso negato | toegang geweigerd
        brak dostępu | odmowa dostępu | доступ запрещён | доступ запрещен | 访问被拒绝 | アクセスが拒否されました | تم رفض الوصول
        """,
      told: """
        you don't have permission to access | you do not have permission to access | you are not authorized to view | you are not authorized to access | you are unable to access
        sorry, you have been blocked | you have been blocked | your request has been blocked | your ip address has been blocked | your ip has been blocked | why have i been blocked
        the requested url was rejected | the request is blocked | your support id is | your access to this site has been limited | your access to this service has been limited
        access to this page has been denied | access from your country | not available in your country | not available in your region | from a country where | belonging to the european economic area
        if you think this block is an error | generated by wordfence | contact the site owner for | email the site owner | security solution | let them know you were blocked
        rate limit exceeded | you have sent too many requests | making too many requests
        sie haben keine berechtigung | ihre anfrage wurde blockiert | in ihrem land nicht verfügbar | sie wurden blockiert | vous n'êtes pas autorisé à accéder | vous n'avez pas l'autorisation
        vous avez été bloqué | votre requête a été bloquée | no tiene permiso para acceder | usted ha sido bloqueado | su solicitud ha sido bloqueada | você não tem permissão para acessar
        non hai il permesso di accedere | non si dispone delle autorizzazioni | je hebt geen toegang tot | u hebt geen toegang tot | nie masz uprawnień | у вас нет прав | вы были заблокированы
        您没有权限 | 您的访问被 | アクセスする権限がありません
        """),
    StubPhrases(
      .login, "a request to sign in",
      exact: """
        sign in | log in | login | sign in to continue | log in to continue | please sign in | please log in | authentication required | session expired | member login | sign in to your account
        anmelden | anmeldung | einloggen | connexion | se connecter | identifiez-vous | iniciar sesión | acceder | entrar | iniciar sessão | accedi | inloggen | zaloguj się | logowanie | вход | войти | 登录 | ログイン
        """,
      told: """
        you must be logged in to | you must log in to | you need to log in to | you need to be logged in | you must sign in to | you need to sign in to | please log in to | please sign in to | log in to continue
        sign in to continue | your session has expired | your session has timed out | please log in again | this page is only available to members | this content is for members only
        sie müssen angemeldet sein | sie müssen sich anmelden | bitte melden sie sich an | ihre sitzung ist abgelaufen | vous devez être connecté | veuillez vous connecter | votre session a expiré
        debe iniciar sesión | inicie sesión para | su sesión ha caducado | você precisa estar conectado | faça login para | devi effettuare l'accesso | accedi per continuare | je moet ingelogd zijn | u moet inloggen
        musisz się zalogować | необходимо войти | войдите, чтобы | 请先登录 | 您需要登录 | ログインしてください
        """),
    StubPhrases(
      .paywall, "an offer to subscribe",
      exact: """
        subscribe to continue reading | subscribe to continue | subscribe to read | subscribers only | become a subscriber | jetzt weiterlesen | abonnez-vous pour lire la suite
        """,
      told: """
        subscribe to continue reading | subscribe to read | to continue reading this article | to read the full article | to read this article | this article is for subscribers | this content is for subscribers
        already a subscriber | you have reached your limit of free articles | you've reached your limit | free articles this month | unlock this article | register to continue reading
        um diesen artikel zu lesen | diesen artikel weiterlesen | nur für abonnenten | jetzt abo | bereits abonnent | cet article est réservé aux abonnés | réservé aux abonnés | il vous reste | pour lire la suite | déjà abonné
        suscríbase para seguir leyendo | suscríbete para seguir | contenido exclusivo para suscriptores | ya es suscriptor | ya soy suscriptor | exclusivo para assinantes | assine para continuar
        articolo riservato agli abbonati | abbonati per continuare | alleen voor abonnees | om verder te lezen | tylko dla prenumeratorów | только для подписчиков
        """),
    StubPhrases(
      .notFound, "the name of what is not found",
      exact: """
        404 | error 404 | not found | page not found | page can't be found | the page can't be found | file not found | document not found | content not found | page does not exist | page unavailable | page no longer available
        gone | this page doesn't exist | nothing found | we couldn't find that page | object not found | resource not found | page missing | nothing here
        seite nicht gefunden | nicht gefunden | die seite wurde nicht gefunden | seite existiert nicht | page introuvable | page non trouvée | cette page est introuvable | non trouvé | page inexistante | contenu introuvable
        página no encontrada | no encontrado | no se encontró la página | página não encontrada | não encontrado | página não existe | pagina non trovata | non trovato | pagina niet gevonden | niet gevonden
        strona nie została znaleziona | nie znaleziono strony | nie znaleziono | страница не найдена | не найдено | сторінку не знайдено | sidan hittades inte | siden blev ikke fundet | sivua ei löytynyt
        stránka nenalezena | az oldal nem található | sayfa bulunamadı | 页面不存在 | 找不到页面 | 页面未找到 | ページが見つかりません | お探しのページは見つかりませんでした | 페이지를 찾을 수 없습니다 | الصفحة غير موجودة
        """,
      told: """
        could not find the page | couldn't find the page | can't find the page | cannot find the page | could not find that page | can't find that page | couldn't find that page | that page can't be found | the page you are looking for
        the page you were looking for | the page you're looking for | the page you requested | page you have requested | the requested url was not found | the requested page could not be found | the requested page cannot be found | the requested page does not exist
        the page you tried to | this page could not be found | this page can't be found | this page does not exist | this page doesn't exist | this page no longer exists | this page is no longer available | this page has been removed | this content is no longer available
        is no longer available on this server | you may have mistyped the address | the link you followed may be broken | the link may be broken | may have been moved or deleted | the document you requested | the content you requested
        this document has been removed | the file you requested | it looks like nothing was found at this location | this resource was removed | the address you typed
        die angeforderte seite | die gesuchte seite | die von ihnen aufgerufene seite | die von ihnen gesuchte seite | die aufgerufene seite | diese seite existiert nicht | seite konnte nicht gefunden werden | seite ist nicht mehr verfügbar
        la page que vous recherchez | la page que vous cherchez | la page demandée | la page que vous avez demandée | cette page n'existe pas | cette page n'existe plus | n'existe plus ou a été
        la página que busca | la página que está buscando | la página que buscas | la página solicitada | esta página no existe | esta página ya no existe | a página que procura | a página que você está procurando | a página solicitada | esta página não existe
        la pagina richiesta | la pagina che stai cercando | la pagina che cerchi | la pagina cercata | questa pagina non esiste | de pagina die u zoekt | de pagina die je zoekt | de opgevraagde pagina | deze pagina bestaat niet
        strona, której szukasz | podana strona nie istnieje | żądana strona | запрашиваемая страница | запрошенная страница | страница, которую вы ищете | такой страницы не существует | sidan du söker | siden du leder efter
        您访问的页面 | 您要查找的页面 | 您请求的页面 | お探しのページ | 요청하신 페이지 | الصفحة التي تبحث عنها | الصفحة المطلوبة
        """),
    StubPhrases(
      .maintenance, "a notice of maintenance",
      exact: """
        maintenance | under maintenance | site maintenance | site under maintenance | down for maintenance | scheduled maintenance | maintenance mode | maintenance in progress | we'll be back soon | be right back | temporarily unavailable
        service unavailable | service temporarily unavailable | website under construction | coming soon | wartungsarbeiten | wartung | wartungsmodus | site en maintenance | maintenance en cours | en maintenance | en mantenimiento | sitio en mantenimiento | mantenimiento
        em manutenção | site em manutenção | manutenção | in manutenzione | sito in manutenzione | onderhoud | website in onderhoud | przerwa techniczna | технические работы | ведутся технические работы | 系统维护 | メンテナンス中
        """,
      told: """
        we'll be back soon | we will be back soon | we'll be back shortly | performing some maintenance | performing scheduled maintenance | site is currently undergoing | site is undergoing maintenance | site is down for maintenance | website is currently down for
        currently unavailable due to maintenance | is temporarily unavailable | is temporarily unable to service your request | briefly unavailable for scheduled maintenance | please check back later | please check back soon | please try again in a few minutes | website is currently unavailable
        wegen wartungsarbeiten | vorübergehend nicht erreichbar | vorübergehend nicht verfügbar | versuchen sie es später | actuellement en maintenance | momentanément indisponible | temporairement indisponible | merci de revenir plus tard | veuillez réessayer plus tard
        está en mantenimiento | temporalmente no disponible | temporalmente fuera de servicio | vuelva a intentarlo más tarde | inténtelo de nuevo más tarde | está em manutenção | temporariamente indisponível | tente novamente mais tarde
        è in manutenzione | temporaneamente non disponibile | riprova più tardi | tijdelijk niet beschikbaar | probeer het later | tymczasowo niedostępna | временно недоступен | повторите попытку позже | попробуйте позже | 请稍后再试 | しばらくしてから
        """),
    StubPhrases(
      .serverError, "a server's error",
      exact: """
        internal server error | server error | bad gateway | gateway timeout | gateway time-out | error | application error | database error | runtime error | service error | bad request | error establishing a database connection | an error occurred
        something went wrong | oops, something went wrong | unexpected error | fatal error | critical error | web server is down | connection timed out | origin is unreachable | host error | whitelabel error page | welcome to nginx | it works | apache2 debian default page: it works | apache2 debian default page
        apache2 ubuntu default page: it works | index of / | default web site page | iis windows server | domain parked | this domain is for sale | account suspended | this account has been suspended | site not found | website expired | domain default page
        interner serverfehler | erreur interne du serveur | error interno del servidor | erro interno do servidor | errore interno del server | внутренняя ошибка сервера | 服务器错误
        """,
      told: """
        the server encountered an internal error | the server encountered a temporary error | the server encountered an unexpected | unable to complete your request | error establishing a database connection | critical error on this website
        a client-side exception has occurred | an unhandled exception occurred during | server error in '/' application | an error occurred while processing your request | something went wrong on our end | something went wrong. please
        this application has no explicit mapping for /error | no such file or directory in | on line 0 | uncaught error: | uncaught exception | call to undefined function | sqlstate[ | warning: mysqli | traceback (most recent call last | the web server reported
        if you see this page, the nginx web server | this is the default web page for this server | this domain is for sale | buy this domain | domain has expired | this account has been suspended | the web site you are looking for has not been set up | could not connect to the database | couldn't connect to database
        es ist ein fehler aufgetreten | une erreur est survenue | une erreur s'est produite | se ha producido un error | ha ocurrido un error | ocorreu um erro | si è verificato un errore | er is een fout opgetreden | wystąpił błąd | произошла ошибка
        """),
  ]
}
