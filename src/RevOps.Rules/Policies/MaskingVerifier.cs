namespace RevOps.Rules;

/// <summary>Finds masked attributes of which a decision or its log tells more than their mask means to.</summary>
internal static class MaskingVerifier
{
    public static void Verify(Policy policy, DiagnosticBag bag)
    {
        var uses = PolicyMasking.WholeOf(policy.Sections).ToLookup(u => u.Path, u => u.Use, StringComparer.Ordinal);
        var masked = PolicyMasking.Of(policy);
        for (var i = 0; i < policy.Attributes.Count; i++)
        {
            var attribute = policy.Attributes[i];
            if (masked.Find(attribute.Name) is { } found)
            {
                Verify(found, attribute.Name, $"/attributes/{i}", uses[attribute.Name].FirstOrDefault(), bag);
            }
            else if (masked.Rows(attribute.Name) is { } rows)
            {
                Rows(rows, attribute.Name, $"/attributes/{i}", uses, bag);
            }
        }
    }

    private static void Rows(MaskedScope rows, string path, string place, ILookup<string, string> uses, DiagnosticBag bag)
    {
        foreach (var row in rows.Attributes)
        {
            Verify(row.Value, path + "." + row.Key, place, uses[path + "." + row.Key].FirstOrDefault(), bag);
        }

        foreach (var below in rows.Collections)
        {
            Rows(below.Value, path + "." + below.Key, place, uses, bag);
        }
    }

    private static void Verify(MaskedAttribute masked, string path, string place, string? use, DiagnosticBag bag)
    {
        if (masked.IsNeededWhole)
        {
            bag.Report(
                CriterionDiagnostics.MaskedNeeded,
                place,
                $"{Quoted.Text(path)} is masked, and {use ?? "its values are added up"}. A log cannot hold what it takes to replay that, and a decision may show the value: take the mask off, or take another attribute.");
        }

        if (masked.Leaves.FirstOrDefault(TestsSingleValues) is { } leaf)
        {
            bag.Report(
                CriterionDiagnostics.MaskedShows,
                place,
                $"{Quoted.Text(path)} is masked, and a criterion tests it for single values ({CriterionText.Expected(leaf)}): who reads the log and the policy knows the value where that is met. Ask for a range or for presence, or bind a derived flag that may be known.");
        }
    }

    // A list of many values still tells one of them.
    private static bool TestsSingleValues(LeafCriterion leaf) => leaf is EqualsCriterion or InCriterion or SetCriterion;
}
