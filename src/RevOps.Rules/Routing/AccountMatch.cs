namespace RevOps.Rules;

/// <summary>How the accounts of a list are compared with an attribute's value.</summary>
public enum AccountMatch
{
    /// <summary>As texts, under the library's fold: for ids, names and codes.</summary>
    Text,

    /// <summary>
    /// As domains: of an e-mail address what follows the <c>@</c>, of a web address the host, without a leading <c>www.</c> and a dot at the end;
    /// then under the fold. A domain stands for itself alone: <c>mail.acme.example</c> is not <c>acme.example</c>.
    /// </summary>
    Domain,
}
