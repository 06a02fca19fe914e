using System.Numerics;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Routing;

/// <summary>The fairness that the design states, on the ledger itself and through its stored text.</summary>
public class RotationLaws
{
    [Fact]
    public void Every_prefix_is_within_one_turn_of_each_share_for_two_tiers_of_weights()
    {
        Bounded([100, 100, 1, 1, 1], 10_000);
        Law.ForEachCase(6, 500, random =>
        {
            var light = random.Next(1, 8);
            Bounded([.. Enumerable.Repeat(random.Next(2, 2_000), random.Next(1, 6)), .. Enumerable.Repeat(random.Next(1, 3), light)], 10_000);
        });
    }

    [Fact]
    public void Every_prefix_is_within_one_turn_of_each_share_for_any_weights() => Law.ForEachCase(60, 2_000, random =>
    {
        int[] pool = [1, 1, 2, 3, 7, 10, 50, 99, 100, 999, 999_983, 1_000_000];
        Bounded(
            [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(2) == 0 ? pool[random.Next(pool.Length)] : random.Next(1, 200))],
            Law.IsLong ? 10_000 : 1_000);
    });

    [Fact]
    public void A_rotation_of_many_members_with_the_largest_weights_keeps_the_bound_too() =>
        Bounded([.. Enumerable.Range(0, 300).Select(i => 1_000_000 - (i * 17))], 2_000);

    [Fact]
    public void The_bound_restarts_when_the_eligible_set_or_a_weight_changes() => Law.ForEachCase(80, 5_000, random =>
    {
        var members = Members(random.Next(2, 7));
        var ledger = new RotationLedger(members);
        for (var stretch = 0; stretch < 12; stretch++)
        {
            var places = Subset(random, members.Length);
            int[] weights = [.. places.Select(_ => random.Next(3) == 0 ? random.Next(1, 60) : random.Next(1, 4))];
            Bounded(ledger, places, weights, random.Next(1, 150), close: false);
        }
    });

    [Fact]
    public void The_state_survives_its_text_at_every_turn()
    {
        var members = Members("ann", "bob, the; second*1%:/", "ÿ😀\u0001");
        var kept = new RotationLedger(members);
        var stored = (string?)null;
        for (var i = 0; i < 300; i++)
        {
            int[] places = i % 50 < 10 && i % 5 == 0 ? [0, 2] : [0, 1, 2];
            int[] weights = [.. places.Select(p => p + 1)];
            var ledger = RotationLedger.Parse(members, stored);
            ledger.Take(places, weights, out var owed).ShouldBe(kept.Take(places, weights, out var keptOwed));
            owed.ShouldBe(keptOwed);
            foreach (var either in new[] { ledger, kept })
            {
                if (i % 17 == 0)
                {
                    either.GiveBack(i - 4, 1);
                    either.Charge(0, i);
                }

                either.Recent.Add(new RecentTurn($"token {i}:;,", "bob", i));
            }

            stored = ledger.ToString();
            stored.ShouldBe(kept.ToString());
        }

        stored!.Length.ShouldBeLessThan(6_000);
    }

    [Fact]
    public void Turns_taken_many_at_once_are_those_of_taking_one_after_the_other() => Law.ForEachCase(300, 30_000, random =>
    {
        var members = Members(random.Next(1, 7));
        var everyone = new Candidates();
        everyone.Clear(members.Length);
        var isLarge = random.Next(5) == 0;
        for (var i = 0; i < members.Length; i++)
        {
            everyone.Add(i, isLarge ? random.Next(1, 5_000) : random.Next(1, 4), 0);
        }

        var (many, single) = (new RotationLedger(members), new RotationLedger(members));
        for (var step = 0; step < 30; step++)
        {
            var (place, number) = (random.Next(members.Length), random.Next(1, 5));
            switch (random.Next(8))
            {
                case 0:
                    many.Charge(place, step).ShouldBe(single.Charge(place, step));
                    break;
                case 1:
                    many.Owe(place, number);
                    single.Owe(place, number);
                    break;
                case 2:
                    many.Accrue([place], [number], 7, CatchUp.Full);
                    single.Accrue([place], [number], 7, CatchUp.Full);
                    break;
                case 3:
                    int[] some = [place];
                    many.Take(some, [number], out _).ShouldBe(single.Take(some, [number], out _));
                    break;
                case 4:
                    many = RotationLedger.Parse(members, many.ToString());
                    break;
                default:
                    var turns = new int[random.Next(60)];
                    many.Take(everyone, turns);
                    turns.ShouldBe(turns.Select(_ => single.Take(everyone.Places, everyone.Weights, out var _)));
                    break;
            }

            (many.Turns, many.ToString()).ShouldBe((single.Turns, single.ToString()));
        }
    });

    [Fact]
    public void A_member_who_left_is_forgotten_and_the_others_go_on()
    {
        var ledger = new RotationLedger(Members("ann", "bob", "cy"));
        Run(ledger, [0, 1, 2], [1, 1, 1], 7);
        var without = RotationLedger.Parse(Members("cy", "ann", "dee"), ledger.ToString());
        without.Turns.ShouldBe(7);
        without.ToString().ShouldNotContain("bob");
        Bounded(without, [0, 1, 2], [1, 1, 1], 30, close: false);
        RotationLedger.Parse(Members("bob", "ann", "cy"), ledger.ToString()).Take([0, 1, 2], [1, 1, 1], out _).ShouldBe(0, "bob and cy are due, and bob stands first");
    }

    [Fact]
    public void Eligibility_that_depends_on_the_record_neither_starves_nor_floods() => Law.ForEachCase(20, 1_000, random =>
    {
        var members = Members(random.Next(2, 6));
        int[] all = [.. members.Select(_ => random.Next(3) == 0 ? random.Next(1, 20) : 1)];
        int[][] sets = [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => Subset(random, members.Length))];
        var ledger = new RotationLedger(members);
        var owed = new double[members.Length];
        for (var turn = 0; turn < 2_000; turn++)
        {
            var set = sets[random.Next(sets.Length)];
            var total = set.Sum(m => all[m]);
            foreach (var m in set)
            {
                owed[m] += all[m] / (double)total;
            }

            owed[ledger.Take(set, [.. set.Select(m => all[m])], out _)]--;
            owed.ShouldAllBe(o => Math.Abs(o) < 4, $"turn {turn}: {string.Join(", ", owed)}");
        }
    });

    [Fact]
    public void Of_two_equals_who_takes_a_record_alone_now_and_then_gets_no_more_of_the_others()
    {
        // Runs end after any number of turns; an order that began each anew with the one declared first would give it more of them.
        var (ledger, random, ahead) = (new RotationLedger(Members(2)), new Random(7), 0);
        for (var turn = 0; turn < Law.Cases(20_000, 2_000_000); turn++)
        {
            var alone = random.Next(4) == 0;
            var taken = alone ? ledger.Take([0], [1], out _) : ledger.Take([0, 1], [1, 1], out _);
            ahead += alone ? 0 : taken == 0 ? 1 : -1;
            Math.Abs(ahead).ShouldBeLessThan(4, $"turn {turn}");
        }
    }

    [Theory]
    [InlineData(CatchUpKind.None)]
    [InlineData(CatchUpKind.Capped)]
    [InlineData(CatchUpKind.Full)]
    public void Catching_up_is_what_exact_fractions_say(CatchUpKind kind) => Law.ForEachCase(25, 2_000, random =>
    {
        var members = Members(random.Next(2, 6));
        int[] weights = [.. members.Select(_ => random.Next(1, 9))];
        var catchUp = kind switch { CatchUpKind.Capped => CatchUp.UpTo(random.Next(1, 6)), CatchUpKind.Full => CatchUp.Full, _ => CatchUp.None };
        var ledger = new RotationLedger(members);
        var exact = new ExactRotation(weights, catchUp);
        var taken = new int[members.Length];
        for (var stretch = 0; stretch < 10; stretch++)
        {
            var places = Subset(random, members.Length);
            var absent = Enumerable.Range(0, members.Length).Except(places).ToArray();
            for (var turn = random.Next(1, 40); turn > 0; turn--)
            {
                var owed = exact.Owed(places);
                var member = ledger.Take(places, [.. places.Select(p => weights[p])], out var wasOwed);
                wasOwed.ShouldBe(owed is not null);
                if (wasOwed)
                {
                    member.ShouldBe(owed!.Value);
                    exact.Repay(member);
                }
                else
                {
                    if (kind != CatchUpKind.None)
                    {
                        ledger.Accrue(absent, [.. absent.Select(p => weights[p])], places.Sum(p => weights[p]), catchUp);
                    }

                    exact.Accrue(places, absent);
                }

                taken[member]++;
            }
        }
    });

    [Fact]
    public void With_full_catch_up_somebody_who_was_away_ends_with_their_whole_share()
    {
        var ledger = new RotationLedger(Members("ann", "bob", "cy"));
        var counts = new int[3];
        for (var turn = 0; turn < 40; turn++)
        {
            counts[ledger.Take([0, 1], [1, 1], out _)]++;
            ledger.Accrue([2], [1], 2, CatchUp.Full);
        }

        for (var turn = 0; turn < 20; turn++)
        {
            counts[ledger.Take([0, 1, 2], [1, 1, 1], out var wasOwed)]++;
            wasOwed.ShouldBeTrue();
        }

        counts.ShouldBe([20, 20, 20]);
        ledger.Take([0, 1, 2], [1, 1, 1], out var still);
        still.ShouldBeFalse();
    }

    [Fact]
    public void A_turn_is_given_back_once_and_its_member_gets_it_again()
    {
        var ledger = new RotationLedger(Members("ann", "bob"));
        Run(ledger, [0, 1], [1, 1], 10);
        ledger.GiveBack(3, 0).ShouldBe(TurnReturnOutcome.GivenBack);
        ledger.GiveBack(3, 0).ShouldBe(TurnReturnOutcome.AlreadyGivenBack);
        ledger.GiveBack(11, 0).ShouldBe(TurnReturnOutcome.NotTaken);
        ledger.Take([0, 1], [1, 1], out var wasOwed).ShouldBe(0);
        wasOwed.ShouldBeTrue();
        Bounded(ledger, [0, 1], [1, 1], 20, close: true);
    }

    [Fact]
    public void Turns_that_were_given_back_are_remembered_within_bounds_and_older_ones_refused()
    {
        var ledger = new RotationLedger(Members("ann", "bob"));
        Run(ledger, [0, 1], [1, 1], 1_000);
        for (var turn = 1; turn <= 300; turn++)
        {
            ledger.GiveBack(turn, 0).ShouldBe(TurnReturnOutcome.GivenBack);
        }

        ledger.GiveBack(10, 0).ShouldBe(TurnReturnOutcome.TooOld);
        ledger.GiveBack(300, 0).ShouldBe(TurnReturnOutcome.AlreadyGivenBack);
        ledger.GiveBack(500, 0).ShouldBe(TurnReturnOutcome.GivenBack);
        ledger.ToString().Length.ShouldBeLessThan(3_000);
    }

    [Fact]
    public void A_charge_for_another_assignment_costs_the_member_their_next_turn()
    {
        var ledger = new RotationLedger(Members("ann", "bob"));
        ledger.Charge(0, 0).ShouldBe(1);
        Run(ledger, [0, 1], [1, 1], 4).ShouldBe([1, 0, 1, 0]);
        for (var i = 0; i < 1_000; i++)
        {
            ledger.Charge(1, 0);
        }

        Run(ledger, [1], [1], 1).ShouldBe([1], "somebody alone takes the turn, whatever they were charged");
    }

    [Fact]
    public void What_usual_methods_do_at_two_tiers_of_weights_is_beyond_one_turn()
    {
        int[] weights = [100, 100, 1, 1, 1];
        RotationMethods.WorstDeviation(weights, 10_000, RotationMethods.Smooth(weights)).ShouldBeGreaterThan(1);
        RotationMethods.WorstDeviation(weights, 10_000, RotationMethods.Blocks(weights)).ShouldBeGreaterThan(20);
        RotationMethods.WorstDeviation(weights, 10_000, RotationMethods.WeightedRandom(weights)).ShouldBeGreaterThan(10);
        RotationMethods.WorstDeviation(weights, 10_000, RotationMethods.Turns(weights)).ShouldBeLessThan(1);
    }

    private static void Bounded(int[] weights, int turns) => Bounded(new RotationLedger(Members(weights.Length)), [.. Enumerable.Range(0, weights.Length)], weights, turns, close: true);

    // The closer bound of Tijdeman, 1 - 1/(2k-2), holds for a run that begins with nothing carried.
    private static void Bounded(RotationLedger ledger, int[] places, int[] weights, int turns, bool close)
    {
        var counts = new long[places.Length];
        var total = weights.Sum(w => (long)w);
        var scale = Math.Max(1, (2L * places.Length) - 2);
        for (var n = 1L; n <= turns; n++)
        {
            counts[Array.IndexOf(places, ledger.Take(places, weights, out _))]++;
            for (var i = 0; i < counts.Length; i++)
            {
                var deviation = Math.Abs((counts[i] * total) - (n * weights[i]));
                if (close ? scale * deviation > (scale - 1) * total : deviation >= total)
                {
                    Assert.Fail($"After {n} turns place {i} of {string.Join(", ", weights)} has {counts[i]}, and its share is {n * weights[i] / (double)total}.");
                }
            }
        }
    }

    private static List<int> Run(RotationLedger ledger, int[] places, int[] weights, int turns) => [.. Enumerable.Range(0, turns).Select(_ => ledger.Take(places, weights, out var _))];

    private static PoolMember[] Members(int count) => Members([.. Enumerable.Range(0, count).Select(i => "m" + i)]);

    private static PoolMember[] Members(params string[] names) => [.. names.Select(n => new PoolMember(n, 1, isActive: true, capacity: null, when: null))];

    private static int[] Subset(Random random, int count)
    {
        var chosen = Enumerable.Range(0, count).Where(_ => random.Next(2) == 0).ToArray();
        return chosen.Length > 0 ? chosen : [random.Next(count)];
    }

    /// <summary>What members are owed, in fractions of whole numbers.</summary>
    private sealed class ExactRotation(int[] weights, CatchUp catchUp)
    {
        private readonly BigInteger[] _numerators = new BigInteger[weights.Length];
        private BigInteger _denominator = BigInteger.One;

        public int? Owed(int[] places)
        {
            int? most = null;
            foreach (var place in places)
            {
                if (_numerators[place] >= _denominator && (most is null || _numerators[place] > _numerators[most.Value]))
                {
                    most = place;
                }
            }

            return most;
        }

        public void Repay(int place) => _numerators[place] -= _denominator;

        public void Accrue(int[] places, int[] absent)
        {
            if (catchUp.Kind == CatchUpKind.None)
            {
                return;
            }

            var total = new BigInteger(places.Sum(p => weights[p]));
            for (var i = 0; i < _numerators.Length; i++)
            {
                _numerators[i] *= total;
            }

            foreach (var place in absent)
            {
                _numerators[place] += weights[place] * _denominator;
            }

            _denominator *= total;
            for (var i = 0; catchUp.Kind == CatchUpKind.Capped && i < _numerators.Length; i++)
            {
                _numerators[i] = BigInteger.Min(_numerators[i], catchUp.Most * _denominator);
            }

            Reduce();
        }

        private void Reduce()
        {
            var common = _numerators.Aggregate(_denominator, BigInteger.GreatestCommonDivisor);
            _denominator /= common;
            for (var i = 0; i < _numerators.Length; i++)
            {
                _numerators[i] /= common;
            }
        }
    }
}
