namespace RevOps.Rules;

/// <summary>Finds what is wrong with a grades section, by itself and beside the tiers of fit and engagement.</summary>
internal static class GradeVerifier
{
    private const string Place = "/grades";
    private const int MostTiers = 64;
    private const int MostEntries = 64;

    public static void Verify(GradePolicy? grades, FitPolicy? fit, ActivityPolicy? engagement, DiagnosticBag bag)
    {
        if (grades is null)
        {
            return;
        }

        VerifyTiers(bag, Place + "/engagementTiers", "engagement tier", grades.EngagementTiers);
        VerifyTiers(bag, Place + "/rows", "fit tier", [.. grades.Rows.Select(r => r.FitTier)], "/fitTier");
        VerifyRows(grades, bag);
        VerifyLine(grades, bag);
        VerifyHandRaise(grades, bag);
        if (fit is not null)
        {
            string[] tiers = [.. fit.Profiles.SelectMany(p => p.Tiers).Select(t => t.Name).Distinct(StringComparer.Ordinal)];
            Compare(bag, "fit tier", "/rows", "/fitTier", tiers, [.. grades.Rows.Select(r => r.FitTier)]);
        }

        if (engagement is not null)
        {
            Compare(bag, "engagement tier", "/engagementTiers", string.Empty, [.. engagement.Tiers.Select(t => t.Name)], [.. grades.EngagementTiers]);
        }
    }

    private static void VerifyTiers(DiagnosticBag bag, string pointer, string what, IReadOnlyList<string> tiers, string member = "")
    {
        if (tiers.Count is 0 or > MostTiers)
        {
            bag.Report(ShapeDiagnostics.ListLength, pointer, FormattableString.Invariant($"The matrix has {tiers.Count} entries of the kind {what}. Name 1 to {MostTiers}."));
        }

        // Tiers compare under the fold when a record is graded.
        var seen = new HashSet<string>(TextFoldComparer.Instance);
        for (var i = 0; i < tiers.Count; i++)
        {
            var place = FormattableString.Invariant($"{pointer}/{i}{member}");
            if (!Names.IsBlank(bag, place, what, tiers[i]) && !seen.Add(tiers[i]))
            {
                bag.Report(NameDiagnostics.DuplicateName, place, $"The matrix has {what} `{Shortened.Of(tiers[i])}` twice, whatever the case. Remove one.");
            }
        }
    }

    private static void VerifyRows(GradePolicy grades, DiagnosticBag bag)
    {
        for (var i = 0; i < grades.Rows.Count; i++)
        {
            var row = grades.Rows[i];
            if (row.Grades.Count != grades.EngagementTiers.Count)
            {
                bag.Report(
                    GradeDiagnostics.RowLength,
                    $"{Place}/rows/{i}/grades",
                    FormattableString.Invariant($"The row of fit tier `{Shortened.Of(row.FitTier)}` has {row.Grades.Count} grades, and there are {grades.EngagementTiers.Count} engagement tiers. Give one grade for each."));
            }

            for (var k = 0; k < row.Grades.Count; k++)
            {
                Names.IsBlank(bag, $"{Place}/rows/{i}/grades/{k}", "grade", row.Grades[k]);
            }
        }
    }

    private static void VerifyLine(GradePolicy grades, DiagnosticBag bag)
    {
        if (grades.Line.Count == 0 && grades.HandRaise is null)
        {
            bag.Report(GradeDiagnostics.NothingQualifies, Place, "Neither a grade nor a hand-raise qualifies a record. Add a `line`.");
        }

        if (grades.Line.Count > MostEntries)
        {
            bag.Report(ShapeDiagnostics.ListLength, Place + "/line", FormattableString.Invariant($"The line has {grades.Line.Count} entries. Keep at most {MostEntries}."));
        }

        var known = new DeclaredNames(grades.Rows.SelectMany(r => r.Grades).Distinct(StringComparer.Ordinal));
        var always = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < grades.Line.Count; i++)
        {
            var entry = grades.Line[i];
            if (entry.Grades.Count == 0)
            {
                bag.Report(ShapeDiagnostics.ListLength, $"{Place}/line/{i}/grades", "The entry of the line names no grade. Name at least one.");
            }

            for (var k = 0; k < entry.Grades.Count; k++)
            {
                Names.Exists(bag, $"{Place}/line/{i}/grades/{k}", "grade", entry.Grades[k], known);
                if (entry.When is null && !always.Add(entry.Grades[k]))
                {
                    ReportRepeat(bag, i, k, entry.Grades[k]);
                }
            }
        }

        VerifyConditions(grades, always, bag);
    }

    // An entry with a condition adds nothing for a grade that qualifies without one, wherever that stands.
    private static void VerifyConditions(GradePolicy grades, HashSet<string> always, DiagnosticBag bag)
    {
        for (var i = 0; i < grades.Line.Count; i++)
        {
            var entry = grades.Line[i];
            for (var k = 0; entry.When is not null && k < entry.Grades.Count; k++)
            {
                if (always.Contains(entry.Grades[k]))
                {
                    ReportRepeat(bag, i, k, entry.Grades[k]);
                }
            }
        }
    }

    private static void ReportRepeat(DiagnosticBag bag, int entry, int at, string grade) => bag.Report(
        GradeDiagnostics.LineRepeats,
        $"{Place}/line/{entry}/grades/{at}",
        $"Grade `{Shortened.Of(grade)}` qualifies already, without a condition. Remove it from one of the entries.");

    private static void VerifyHandRaise(GradePolicy grades, DiagnosticBag bag)
    {
        if (grades.HandRaise is not { } hand)
        {
            return;
        }

        const string List = Place + "/handRaise/fitTiers";
        if (hand.FitTiers.Count == 0)
        {
            bag.Report(ShapeDiagnostics.ListLength, List, "The hand-raise names no fit tier, so that it bypasses nothing. Name at least one.");
        }

        var tiers = new DeclaredNames(grades.Rows.Select(r => r.FitTier));
        for (var i = 0; i < hand.FitTiers.Count; i++)
        {
            Names.Exists(bag, $"{List}/{i}", "fit tier", hand.FitTiers[i], tiers);
        }
    }

    // A tier of the matrix that no section gives is a mistake; one that the matrix leaves out may be meant.
    private static void Compare(DiagnosticBag bag, string what, string list, string member, string[] given, string[] named)
    {
        var declared = new DeclaredNames(given);
        for (var i = 0; i < named.Length; i++)
        {
            Names.Exists(bag, FormattableString.Invariant($"{Place}{list}/{i}{member}"), what, named[i], declared);
        }

        var placed = new DeclaredNames(named);
        foreach (var tier in given.Where(t => !placed.Has(t)))
        {
            bag.Report(GradeDiagnostics.TierWithoutCell, Place + list, $"Records of {what} `{Shortened.Of(tier)}` get no grade. Give it a place in the matrix.");
        }
    }
}
