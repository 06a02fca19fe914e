namespace RevOps.Rules;

/// <summary>
/// Reports members of one name in an object. Names are sorted, not hashed: hashes of text can be made to collide on runtimes
/// that do not seed them.
/// </summary>
internal static class DuplicateMembers
{
    private const int Few = 12;

    public static void Report(JsonSyntaxObject owner, DiagnosticBag bag)
    {
        var members = owner.Members;
        if (members.Count <= Few)
        {
            for (var i = 1; i < members.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (members[i].Name == members[j].Name)
                    {
                        Report(members[i], bag);
                        break;
                    }
                }
            }

            return;
        }

        var order = new int[members.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) =>
        {
            var byName = string.CompareOrdinal(members[a].Name, members[b].Name);
            return byName != 0 ? byName : a.CompareTo(b);
        });

        for (var i = 1; i < order.Length; i++)
        {
            if (members[order[i]].Name == members[order[i - 1]].Name)
            {
                Report(members[order[i]], bag);
            }
        }
    }

    private static void Report(JsonSyntaxMember member, DiagnosticBag bag)
    {
        if (!member.NameIsFaulty && !bag.LeavesOut(ShapeDiagnostics.DuplicateMember, member.NameOffset))
        {
            bag.Report(ShapeDiagnostics.DuplicateMember, member.NameOffset, member.Value.Pointer, $"{Quoted.Text(member.Name)} was already given in this object. Remove one of the two.");
        }
    }
}
