namespace RevOps.Rules;

/// <summary>Domains of providers at which anybody can have an address.</summary>
public static class FreeMailDomains
{
    /// <summary>
    /// The well-known ones: the large international providers, and those of internet access in North America, Europe, Brazil, Australia and Asia.
    /// Sorted; not complete, so a policy adds its own.
    /// </summary>
    public static IReadOnlyList<string> WellKnown { get; } = Array.AsReadOnly(
    [
        "126.com", "163.com", "aim.com", "alice.it", "aol.com", "arcor.de", "att.net", "bellsouth.net", "bigpond.com", "bigpond.net.au", "bluewin.ch", "bol.com.br",
        "btinternet.com", "btopenworld.com", "centurylink.net", "charter.net", "comcast.net", "cox.net", "daum.net", "duck.com", "earthlink.net", "eircom.net",
        "email.com", "fastmail.com", "fastmail.fm", "foxmail.com", "free.fr", "freenet.de", "frontier.com", "gmail.com", "gmx.at", "gmx.ch", "gmx.com", "gmx.de",
        "gmx.net", "googlemail.com", "hanmail.net", "hey.com", "hotmail.ca", "hotmail.co.uk", "hotmail.com", "hotmail.de", "hotmail.es", "hotmail.fr", "hotmail.it",
        "hushmail.com", "icloud.com", "iinet.net.au", "inbox.com", "inbox.ru", "juno.com", "kpnmail.nl", "laposte.net", "libero.it", "list.ru", "live.be",
        "live.ca", "live.co.uk", "live.com", "live.com.au", "live.fr", "live.nl", "mac.com", "mail.com", "mail.ru", "mailbox.org", "me.com", "msn.com", "naver.com",
        "netzero.net", "ntlworld.com", "o2.pl", "online.de", "optonline.net", "optusnet.com.au", "orange.fr", "outlook.com", "outlook.de", "outlook.es", "outlook.fr",
        "pacbell.net", "planet.nl", "pm.me", "posteo.de", "proton.me", "protonmail.ch", "protonmail.com", "qq.com", "rediffmail.com", "roadrunner.com",
        "rocketmail.com", "rogers.com", "sbcglobal.net", "seznam.cz", "sfr.fr", "shaw.ca", "sina.com", "singnet.com.sg", "skynet.be", "sohu.com", "swbell.net",
        "sympatico.ca", "t-online.de", "talktalk.net", "telenet.be", "telus.net", "terra.com.br", "tin.it", "tiscali.it", "tuta.com", "tuta.io", "tutanota.com",
        "uol.com.br", "verizon.net", "videotron.ca", "virgilio.it", "virginmedia.com", "wanadoo.fr", "web.de", "windstream.net", "wp.pl", "xtra.co.nz", "yahoo.ca",
        "yahoo.co.id", "yahoo.co.in", "yahoo.co.jp", "yahoo.co.uk", "yahoo.com", "yahoo.com.au", "yahoo.com.br", "yahoo.com.mx", "yahoo.com.sg", "yahoo.de",
        "yahoo.es", "yahoo.fr", "yahoo.in", "yahoo.it", "yandex.com", "yandex.ru", "yeah.net", "ymail.com", "ziggo.nl", "zohomail.com",
    ]);
}
