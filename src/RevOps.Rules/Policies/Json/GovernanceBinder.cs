namespace RevOps.Rules;

/// <summary>Reads who stands behind a policy.</summary>
internal static class GovernanceBinder
{
    public static Governance? Bind(JsonObjectCursor governance)
    {
        var name = governance.RequiredString("name");
        var version = governance.RequiredString("version");
        var owners = governance.OptionalArray("owners", c => c.AsString());
        var signOffs = governance.OptionalArray("signOffs", c => c.AsObject(SignOffOf));
        var effectiveFrom = governance.OptionalDate("effectiveFrom");
        var reviewBy = governance.OptionalDate("reviewBy");
        var note = governance.OptionalString("changeNote");
        return name.HasValue && version.HasValue
            ? new Governance(
                name.Value,
                version.Value,
                owners,
                signOffs,
                effectiveFrom.HasValue ? effectiveFrom.Value : null,
                reviewBy.HasValue ? reviewBy.Value : null,
                note.HasValue ? note.Value : null)
            : null;
    }

    private static SignOff? SignOffOf(JsonObjectCursor signOff)
    {
        var team = signOff.RequiredString("team");
        var by = signOff.RequiredString("by");
        var on = signOff.RequiredDate("on");
        var hash = signOff.RequiredString("contentHash");
        return team.HasValue && by.HasValue && on.HasValue && hash.HasValue ? new SignOff(team.Value, by.Value, on.Value, hash.Value) : null;
    }
}
