namespace RevOps.Rules.Quickstart;

/// <summary>The words that generated leads are made of. People and companies are invented, and their domains cannot exist (<c>.example</c>).</summary>
internal static class LeadVocabulary
{
    public static readonly string[] FirstNames =
    [
        "Ada", "Amir", "Ana", "Andrew", "Anjali", "Bea", "Carlos", "Charlotte", "Chen", "Daniel", "Elena", "Emily", "Erik", "Fatima", "George", "Hana", "Henry", "Isabel", "James", "Jonas",
        "Karen", "Kofi", "Laura", "Liam", "Lucia", "Maria", "Marek", "Michael", "Nadia", "Noah", "Olivia", "Patrick", "Rachel", "Raj", "Sara", "Sean", "Sven", "Thomas", "Yuki", "Zoe",
    ];

    public static readonly string[] LastNames =
    [
        "Adams", "Ahmed", "Baker", "Bauer", "Becker", "Brown", "Chan", "Clark", "Costa", "Davies", "Evans", "Fischer", "Garcia", "Gupta", "Hansen", "Hughes", "Jensen", "Johnson", "Kelly", "Khan",
        "Larsson", "Lee", "Lopez", "Martin", "Meyer", "Miller", "Murphy", "Nguyen", "Novak", "O'Brien", "Patel", "Roberts", "Santos", "Schmidt", "Silva", "Smith", "Taylor", "Walker", "Wilson", "Wright",
    ];

    public static readonly string[] CompanyWords =
    [
        "Amber", "Birch", "Cedar", "Delta", "Ember", "Falcon", "Garnet", "Harbor", "Indigo", "Juniper", "Keystone", "Lantern", "Meridian", "Nimbus", "Orchard", "Prairie", "Quarry", "Ridge", "Summit",
        "Timber", "Umbra", "Vector", "Willow", "Yarrow", "Zephyr", "Arbor", "Beacon", "Copper", "Drift", "Elm", "Flint", "Glacier", "Hollow", "Iris", "Jasper", "Kestrel", "Linden", "Maple", "Northgate",
        "Oakline", "Pinnacle", "Quill", "Raven", "Sable", "Tidewater", "Upland", "Valley", "Westbrook",
    ];

    /// <summary>Industries with the second words of their companies.</summary>
    public static readonly (string Industry, string[] Words)[] Industries =
    [
        ("Software", ["Labs", "Cloud", "Works", "Systems", "Software", "Logic"]),
        ("Fintech", ["Pay", "Grid", "Trust", "Capital", "Ledger"]),
        ("Healthcare", ["Health", "Care", "Clinics", "Medical"]),
        ("Logistics", ["Freight", "Cargo", "Logistics", "Shipping"]),
        ("Professional services", ["Partners", "Advisors", "Consulting"]),
        ("Manufacturing", ["Industries", "Tooling", "Motors"]),
        ("Retail", ["Stores", "Outfitters", "Market"]),
        ("Education", ["Academy", "College", "Learning"]),
        ("Construction", ["Builders", "Homes", "Concrete"]),
    ];

    /// <summary>Countries by share in a thousand, with states where the policy tells them apart.</summary>
    public static readonly (string Country, int Share, string[] States)[] Countries =
    [
        ("US", 520, ["CA", "CA", "CA", "TX", "TX", "NY", "NY", "FL", "FL", "IL", "PA", "OH", "GA", "NC", "MI", "NJ", "VA", "WA", "AZ", "MA", "TN", "IN", "MO", "MD", "WI", "CO", "MN", "SC", "LA", "OR", "UT", "NV", "CT", "KS", "ID"]),
        ("CA", 60, ["ON", "ON", "QC", "BC", "AB", "MB", "NS"]),
        ("GB", 100, ["ENG", "ENG", "ENG", "ENG", "SCT", "WLS", "NIR"]),
        ("IE", 20, [""]),
        ("DE", 60, ["BY", "BW", "HE", "NW", "BE", "HH", "SN"]),
        ("AT", 10, [""]),
        ("CH", 15, [""]),
        ("SE", 15, [""]),
        ("DK", 10, [""]),
        ("NL", 25, [""]),
        ("BE", 10, [""]),
        ("AU", 60, ["NSW", "NSW", "VIC", "QLD", "WA", "SA", "TAS"]),
        ("NZ", 15, [""]),
        ("SG", 15, [""]),
        ("ID", 10, [""]),
        ("FR", 20, [""]),
        ("IN", 15, [""]),
        ("BR", 10, [""]),
        ("JP", 7, [""]),
        ("IR", 2, [""]),
        ("SY", 1, [""]),
    ];

    public static readonly string[] Functions = ["Operations", "Sales", "Marketing", "Finance", "IT", "Human resources", "Support"];

    /// <summary>Levels with the form of their titles; the function takes the place of <c>{0}</c>.</summary>
    public static readonly (string Seniority, string Title)[] Levels =
    [
        ("Staff", "{0} Analyst"), ("Staff", "{0} Specialist"), ("Manager", "{0} Manager"), ("Manager", "Senior {0} Manager"), ("Director", "Director of {0}"), ("VP", "VP {0}"), ("C-level", "Chief {0} Officer"),
    ];

    public static readonly string[] Crms = ["Salesforce", "HubSpot", "Dynamics 365", "Zoho", "Pipedrive"];

    public static readonly string[] Tools = ["Slack", "Jira", "Snowflake", "Workday", "NetSuite", "Zendesk"];

    public static readonly string[] Sources = ["Webinar", "Website", "Event", "Referral", "Paid search", "Content syndication"];

    public static readonly string[] Competitors = ["Flowmint", "Taskriver", "Stagepilot"];

    /// <summary>Kinds of activities by share in a thousand, with what they were about; the last is one that the policy does not score.</summary>
    public static readonly (string Kind, int Share, string[] Assets)[] Activities =
    [
        ("Click", 400, ["Newsletter", "Spring campaign", "Product update"]),
        ("Download", 200, ["Hand-off guide", "Benchmark report", "Template kit"]),
        ("Pricing page", 200, ["/pricing", "/pricing/teams"]),
        ("Webinar", 160, ["Spring tour", "Hand-offs that hold", "Ask an operator"]),
        ("Podcast", 40, ["Episode 12"]),
    ];

    /// <summary>What happens at companies, with how many days back it is heard of.</summary>
    public static readonly (string Kind, int Days, string[] Details)[] Signals =
    [
        ("Funding", 540, ["Series B", "Series C"]),
        ("Revenue operations hiring", 150, ["2 openings", "Head of revenue operations"]),
        ("New executive", 300, ["Chief revenue officer", "VP operations"]),
        ("Topic surge", 60, ["workflow automation", "sales hand-off"]),
    ];

    public static readonly string[] Placeholders = ["N/A", "Select", "-", "unknown"];

    public static readonly string[] Needs = ["Hand-offs are lost between teams", "Approvals take weeks", "No single view of a customer", "Replaces a tool that ends"];

    public static readonly string[] Sellers = ["Grace Holloway", "Diego Alvarez", "Fiona Byrne", "Katrin Vogel", "Jack Thornton", "Hannah Price"];
}
