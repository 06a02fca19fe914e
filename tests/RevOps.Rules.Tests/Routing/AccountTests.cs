using RevOps.Rules.Tests.Properties;
using static RevOps.Rules.Tests.Routing.Prospects;

namespace RevOps.Rules.Tests.Routing;

/// <summary>Named accounts and the domains that never are one.</summary>
public class AccountTests
{
    [Fact]
    public void A_named_account_goes_to_its_owner_after_known_owners_and_before_territories()
    {
        var engine = Strategic();
        var routed = engine.Route(new Prospect("L1", Domain: "acme.example", Country: "US"));
        (routed.Outcome, routed.Owner, routed.Territory, routed.Reason.Value, routed.Turn).ShouldBe((RoutingOutcome.Assigned, "priya", "Strategic", Reasons.NamedAccount, 0L));
        routed.ToString().ShouldBe("L1: Assigned to priya by Strategic, NamedAccount");
        engine.Route(new Prospect("L2", Domain: "acme.example"), Now.WithOwners(new KnownOwners(account: "zoe"))).Reason.Value.ShouldBe(Reasons.AccountOwner);
        engine.Route(new Prospect("L3", Domain: "other.example", Country: "US")).Territory.ShouldBe("US");
        var shared = engine.Route(new Prospect("L4", Account: "A-7", Domain: "other.example"));
        (shared.Owner, shared.Pool, shared.Turn, shared.Reason.Value).ShouldBe(("bob", "hunters", 2, Reasons.NamedAccount));
        engine.Route(new Prospect("L5", Account: "A-8", Domain: "acme.example")).Queue.ShouldBe("partners", "the list that stands first decides");
    }

    [Fact]
    public void A_pool_behind_a_list_gives_turns_and_the_memory_keeps_them()
    {
        var engine = Strategic(new InMemoryAssignmentMemory(10));
        engine.Route(new Prospect("L1", Account: "A-7")).Owner.ShouldBe("ann");
        var again = engine.Route(new Prospect("L1", Account: "A-7"));
        (again.Owner, again.Turn, again.Reason.Value).ShouldBe(("ann", 0, Reasons.AssignedBefore));
        var nobody = engine.Route(new Prospect("L2", Account: "A-7"), Now.Excluding(["ann", "bob"]));
        (nobody.Queue, nobody.Reason.Value, nobody.Territory).ShouldBe(("triage", Reasons.PoolExhausted, "Shared"));
    }

    [Theory]
    [InlineData("acme.example")]
    [InlineData("ACME.Example")]
    [InlineData(" acme.example ")]
    [InlineData("www.acme.example")]
    [InlineData("acme.example.")]
    [InlineData("jo@acme.example")]
    [InlineData("Jo Smith <jo@acme.example", true)]
    [InlineData("https://www.acme.example/about?x=1#top", true)]
    [InlineData("http://acme.example:8080", true)]
    [InlineData("https://user@acme.example/jo@else.example", true)]
    [InlineData("o#1@acme.example", true)]
    [InlineData("sales/emea@acme.example", true)]
    [InlineData("what?@acme.example", true)]
    [InlineData("mailto:jo@acme.example?cc=ann@else.example", true)]
    [InlineData("acme.example/jo@else.example/x", true)]
    public void A_domain_is_found_in_what_people_write_for_one(string written, bool isForRecords = false)
    {
        DomainText.Of(written.AsSpan()).ToString().ToLowerInvariant().ShouldBe("acme.example");
        Engine(r => r.Accounts("a", Domain, [("acme.example", "priya")], AccountMatch.Domain).Queue("q").CatchAll("q")).Route(new Prospect("L1", Domain: written)).Owner.ShouldBe("priya");
        if (!isForRecords)
        {
            Engine(r => r.Accounts("a", Domain, [(written, "priya")], AccountMatch.Domain).Queue("q").CatchAll("q")).Route(new Prospect("L1", Domain: "acme.example")).Owner.ShouldBe("priya");
        }
    }

    [Theory]
    [InlineData("mail.acme.example")]
    [InlineData("acme.example.org")]
    [InlineData("acme")]
    [InlineData("wwwacme.example")]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("www.")]
    [InlineData("://")]
    public void A_domain_stands_for_itself_alone(string other) =>
        Engine(r => r.Accounts("a", Domain, [("acme.example", "priya")], AccountMatch.Domain).Queue("q").CatchAll("q")).Route(new Prospect("L1", Domain: other)).Queue.ShouldBe("q");

    [Fact]
    public void The_domain_of_any_text_is_what_cutting_it_step_by_step_gives() => Law.ForEachCase(2_000, 300_000, random =>
    {
        string[] pieces = ["://", "/", "?", "#", "@", ":", ".", "www.", "WwW", "w", "\uff57", "\u00a0", " ", "acme", "\u00e9"];
        var text = string.Concat(Enumerable.Range(0, random.Next(10)).Select(_ => pieces[random.Next(pieces.Length)]));
        var cut = text.Trim();
        cut = cut[(cut.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0)..];
        var (host, rest) = (cut.Split('/', '?', '#')[0], cut.Split('@')[^1]);
        var isAddress = !text.Contains("://") && cut.Contains('@') && !host.Contains('@') && !rest.Contains('/');
        cut = isAddress ? rest : host;
        cut = cut.Split('@')[^1].Split(':')[0].TrimEnd('.');
        cut = cut.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? cut[4..] : cut;
        DomainText.Of(text.AsSpan()).ToString().ShouldBe(cut, $"`{text}`");
    });

    [Fact]
    public void Accounts_by_id_are_compared_as_texts_under_the_fold()
    {
        var engine = Engine(r => r.Accounts("a", Account, [("www.A-7", "priya")]).Queue("q").CatchAll("q"));
        engine.Route(new Prospect("L1", Account: "WWW.a-7")).Owner.ShouldBe("priya");
        engine.Route(new Prospect("L1", Account: "A-7")).Queue.ShouldBe("q");
    }

    [Fact]
    public void A_free_mail_domain_never_matches_an_account_and_the_explanation_says_so()
    {
        var engine = Strategic();
        foreach (var free in new[] { "gmail.com", "Jo@GMail.com", "www.post.example" })
        {
            engine.Route(new Prospect("L1", Domain: free)).Queue.ShouldBe("triage");
            engine.Why(new Prospect("L1", Domain: free)).ShouldContain(line => line.Contains("at which anybody can have an address"));
        }

        foreach (var well in FreeMailDomains.WellKnown)
        {
            DomainText.IsDomain(well.AsSpan()).ShouldBeTrue(well);
        }

        FreeMailDomains.WellKnown.ShouldBe(FreeMailDomains.WellKnown.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_explanation_says_of_every_step_before_the_match_why_it_did_not_decide()
    {
        var engine = Strategic(new InMemoryAssignmentMemory(10));
        engine.Why(new Prospect("L1", Domain: "acme.example", Country: "US")).ShouldBe(
        [
            "- owner Account: Nobody is known.",
            "- memory L1: No earlier assignment is remembered.",
            "- accounts Shared: Shared cannot be checked while `account` is missing.",
            "- accounts Partners: Partners cannot be checked while `account` is missing.",
            "* accounts Strategic: `acme.example` is an account of Strategic.",
        ]);
        engine.Why(new Prospect("L1", Domain: "gmail.com", Account: "A-9")).ShouldBe(
        [
            "- owner Account: Nobody is known.",
            "- memory L1: No earlier assignment is remembered.",
            "- accounts Shared: Shared does not list `A-9`.",
            "- accounts Partners: Partners does not list `A-9`.",
            "- accounts Strategic: Strategic does not list `gmail.com`, at which anybody can have an address.",
            "- territory US: US cannot be checked while `country` is missing.",
        ]);
        var byMail = Engine(r => r.Accounts("a", Email, [("acme.example", "priya")], AccountMatch.Domain).Queue("q").CatchAll("q"));
        byMail.Why(new Prospect("L1", Email: "jo@acme.example")).ShouldBe(["* accounts a: (masked) is an account of a."]);
        byMail.Why(new Prospect("L1", Email: "jo@else.example")).ShouldBe(["- accounts a: a does not list (masked)."]);
    }

    [Fact]
    public void An_account_in_error_is_no_match_flags_the_decision_and_is_held_where_the_policy_says()
    {
        var broken = new Prospect("L1", Account: Throws, Domain: "acme.example");
        var flagged = Strategic().Route(broken);
        (flagged.Owner, flagged.HasErrors).ShouldBe(("priya", true));
        var holding = Engine(r => r.Accounts("Partners", Account, ["A-8"], RoutingTarget.Queue("partners")).Queue("partners").Queue("broken").CatchAll("partners").HoldOnError("broken"));
        var held = holding.Routing.Explain(broken, Now);
        (held.Decision.Queue, held.Decision.Reason.Value).ShouldBe(("broken", Reasons.HeldOnError));
        held.Explanation!.Reasons.Single().ToString().ShouldBe("Held, because `account` is in error.");
    }

    [Fact]
    public void How_a_list_was_put_together_does_not_change_the_hash_and_whatever_else_does()
    {
        string Hash(params (string Account, string Owner)[] owners) => Prospects.Policy(r => r.Accounts("a", Domain, owners, AccountMatch.Domain).Queue("q").CatchAll("q")).ContentHash;
        var hash = Hash(("a.example", "ann"), ("b.example", "bob"), ("c.example", "ann"));
        Hash(("c.example", "ann"), ("A.example", "ann"), ("www.b.example", "bob")).ShouldBe(hash);
        Hash(("c.example", "ann"), ("a.example", "ann"), ("a.example", "ann"), ("b.example", "bob")).ShouldBe(hash, "an account that stands twice is one");
        Hash(("a.example", "ann"), ("b.example", "bob")).ShouldNotBe(hash);
        Hash(("a.example", "ann"), ("b.example", "ann"), ("c.example", "ann")).ShouldNotBe(hash);
        string Free(bool wellKnown, params string[] also) => Prospects.Policy(r => r.FreeMail(Domain, wellKnown, also).Queue("q").CatchAll("q")).ContentHash;
        Free(true, "post.example").ShouldBe(Free(false, ["post.example", .. FreeMailDomains.WellKnown.Reverse()]), "a preset that grows is another policy");
        Free(true).ShouldNotBe(Free(false));
    }

    [Fact]
    public void Duplicates_rules_for_owners_and_dates_are_part_of_the_hash_and_the_order_of_the_rules_is_not()
    {
        string Hash(Action<RoutingPolicyBuilder> routing) => Prospects.Policy(r =>
        {
            routing(r);
            r.Queue("q").CatchAll("q");
        }).ContentHash;
        var (one, other) = (EffectiveDates.Always.From(new DateTime(2026, 3, 1)), EffectiveDates.Always.Until(new DateTime(2026, 3, 1)));
        string[] hashes =
        [
            Hash(_ => { }),
            Hash(r => r.Duplicates(TimeSpan.FromDays(1), Email)), Hash(r => r.Duplicates(TimeSpan.FromDays(2), Email)), Hash(r => r.Duplicates(TimeSpan.FromDays(1), Email, Domain)), Hash(r => r.Duplicates(TimeSpan.FromDays(1), Domain, Email)),
            Hash(r => r.OwnersOf(OwnerSource.Account, OwnerAction.Keep)), Hash(r => r.OwnersOf(OwnerSource.Customer, OwnerAction.Keep)), Hash(r => r.OwnersOf(OwnerSource.Account, OwnerAction.Next, OwnerAction.Next)), Hash(r => r.OwnersOf(OwnerSource.Account, OwnerAction.Hold, queue: "q")),
            Hash(r => r.Territory("t", null, RoutingTarget.Queue("q"))), Hash(r => r.Territory("t", null, RoutingTarget.Queue("q"), one)), Hash(r => r.Territory("t", null, RoutingTarget.Queue("q"), other)), Hash(r => r.Territory("t", null, RoutingTarget.Queue("q"), one.In("Asia/Tokyo"))),
            Hash(r => r.Accounts("a", Domain, ["x.example"], RoutingTarget.Queue("q"))), Hash(r => r.Accounts("a", Domain, ["x.example"], RoutingTarget.Queue("q"), AccountMatch.Domain)), Hash(r => r.Accounts("a", Domain, ["x.example"], RoutingTarget.Owner("q"))),
        ];
        hashes.Distinct().Count().ShouldBe(hashes.Length);
        Hash(r => r.OwnersOf(OwnerSource.Account, OwnerAction.Keep).OwnersOf(OwnerSource.Customer, OwnerAction.Keep)).ShouldBe(Hash(r => r.OwnersOf(OwnerSource.Customer, OwnerAction.Keep).OwnersOf(OwnerSource.Account, OwnerAction.Keep)));
    }

    [Fact]
    public void A_hundred_thousand_accounts_load_and_a_look_up_allocates_nothing()
    {
        var accounts = Enumerable.Range(0, 100_000).Select(i => ($"account{i}.example", "owner " + (i % 200))).ToArray();
        var policy = Prospects.Policy(r => r.Accounts("all", Domain, accounts, AccountMatch.Domain).FreeMail(Domain).Queue("q").CatchAll("q"));
        var read = PolicyDocument.Read(PolicyDocument.Write(policy));
        read.Diagnostics.ShouldBeEmpty();
        read.Policy!.ContentHash.ShouldBe(policy.ContentHash);
        var router = read.Policy.CompileFor(Schema).Routing;
        foreach (var i in new[] { 0, 1, 777, 99_999 })
        {
            router.Route(new Prospect("L", Domain: $"www.ACCOUNT{i}.example"), Now).Owner.ShouldBe("owner " + (i % 200));
        }

        var (listed, other, context) = (new Prospect("L", Domain: "jo@account4711.example"), new Prospect("L", Domain: "somebody.example"), Now);
        Allocation.Of(() => router.Route(listed, context)).ShouldBe(0);
        Allocation.Of(() => router.Route(other, context)).ShouldBe(0);
    }

    [Fact]
    public void Lists_of_several_attributes_are_asked_in_their_order() => Law.ForEachCase(200, 20_000, random =>
    {
        var lists = Enumerable.Range(0, random.Next(1, 6)).Select(i => (Name: "list " + i, ByDomain: random.Next(2) == 0, Accounts: new List<string>())).ToArray();
        foreach (var list in lists)
        {
            list.Accounts.AddRange(Enumerable.Range(0, random.Next(1, 4)).Select(_ => "a" + random.Next(12) + ".example").Where(a => !lists.Any(l => l.ByDomain == list.ByDomain && l.Accounts.Contains(a))));
        }

        lists = [.. lists.Where(l => l.Accounts.Count > 0)];
        var engine = Engine(r =>
        {
            foreach (var list in lists)
            {
                r.Accounts(list.Name, list.ByDomain ? Domain : Account, list.Accounts, RoutingTarget.Owner(list.Name), list.ByDomain ? AccountMatch.Domain : AccountMatch.Text);
            }

            r.Queue("q").CatchAll("q");
        });
        for (var i = 0; i < 20; i++)
        {
            var prospect = new Prospect("L", Any(), Any());
            var expected = lists.Where(l => l.Accounts.Contains(l.ByDomain ? prospect.Domain! : prospect.Account!)).Select(l => l.Name).FirstOrDefault();
            engine.Route(prospect).Owner.ShouldBe(expected, prospect.ToString());
        }

        string? Any() => random.Next(5) == 0 ? null : "a" + random.Next(14) + ".example";
    });

    [Fact]
    public void A_list_says_what_it_needs()
    {
        Should.Throw<ArgumentException>(() => Engine(r => r.Accounts("a", Domain, ["x"], default(RoutingTarget))));
        Should.Throw<ArgumentException>(() => Engine(r => r.Accounts("a", Domain, [("x", null!)])));
        Should.Throw<ArgumentException>(() => Engine(r => r.Accounts("a", Domain, [(null!, "x")])));
        Should.Throw<PolicyException>(() => Engine(r => r.Accounts("a", Domain, Array.Empty<(string, string)>()).Queue("q").CatchAll("q"))).Diagnostics.Single().Code.ShouldBe("RR7062");
    }

    [Fact]
    public void A_list_whose_pool_has_lost_the_record_is_passed_over_and_says_so()
    {
        var engine = Engine(r => r.Accounts("res", Account, ["A-7"], RoutingTarget.Pool("one")).Territory("all", null, "two")
            .Pool("one", "q", p => p.Members("ann", "bob")).Pool("two", "q", p => p.Member("cy", when: Country.Is("DE")).Member("dee"))
            .Queue("q").CatchAll("q").Reroute(3, "q", a => a.On(RerouteCause.Breach, RerouteExclusion.LastPool)));
        var lead = new Prospect("L1", Account: "A-7", Country: "US");
        var again = Now.Rerouting(RerouteRequest.After(engine.Route(lead), RerouteCause.Breach, receivedAt: AsOf));
        engine.Route(lead, again).Owner.ShouldBe("dee");
        engine.Why(lead, again).ShouldContain(line => line.StartsWith("- accounts res: ") && line.Contains("one"));
        engine.Why(lead, again).ShouldContain(line => line.StartsWith("* territory all"));
    }

    private static PolicyEngine<Prospect> Strategic(IAssignmentMemory? memory = null) => Engine(
        r => r.KeepOwners(KnownOwnerKind.Account)
            .Accounts("Shared", Account, ["A-7"], RoutingTarget.Pool("hunters"))
            .Accounts("Partners", Account, ["A-8"], RoutingTarget.Queue("partners"))
            .Accounts("Strategic", Domain, [("acme.example", "priya"), ("umbra.example", "owen")], AccountMatch.Domain)
            .FreeMail(Domain, wellKnown: true, "post.example")
            .Territory("US", Country.Is("US"), "hunters")
            .Pool("hunters", "triage", p => p.Members("ann", "bob"))
            .Queue("triage").Queue("partners").CatchAll("triage"),
        memory);
}
