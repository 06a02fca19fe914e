namespace RevOps.Rules;

/// <summary>Writes pools, their members, and what turns are taken for.</summary>
internal static class PoolForm
{
    public static JsonObjectContent Of(Pool pool, Func<Criterion?, JsonContent?> when, bool canonical) => new JsonObjectContent()
        .Add("name", JsonContent.Of(pool.Name))
        .AddIf("strategy", Word(PoolBinder.Strategies, pool.Strategy, PoolStrategy.Rotation))
        .AddIf("rotateBy", DeclarationWriter.Text(pool.RotatesBy?.Name))
        .AddIf("offHours", Word(PoolBinder.OffHours, pool.WaitsOffHours, otherwise: false))
        .AddIf("catchUp", Word(PoolBinder.CatchUps, pool.CatchUp.Kind, CatchUpKind.None))
        .AddIf("catchUpMost", pool.CatchUp.Kind == CatchUpKind.Capped ? JsonContent.Of((long)pool.CatchUp.Most) : null)
        .Add("members", JsonContent.List(pool.Members.Select(m => Of(m, when, canonical))))
        .Add("fallback", JsonContent.Of(pool.Fallback));

    /// <summary>What turns are taken for; null where nothing differs from the default.</summary>
    public static JsonContent? Of(TurnPolicy turns) =>
        !turns.ForSticky && !turns.ForManual && turns.GivenBackFor.Count == 0
            ? null
            : new JsonObjectContent()
                .AddIf("forSticky", turns.ForSticky ? JsonContent.Of(flag: true) : null)
                .AddIf("forManual", turns.ForManual ? JsonContent.Of(flag: true) : null)
                .AddIf("givenBackFor", DeclarationWriter.Texts(turns.GivenBackFor));

    private static JsonObjectContent Of(PoolMember member, Func<Criterion?, JsonContent?> when, bool canonical) => new JsonObjectContent()
        .Add("name", JsonContent.Of(member.Name))
        .AddIf("weight", member.Weight == 1 ? null : JsonContent.Of((long)member.Weight))
        .AddIf("laterWeights", DeclarationWriter.List(member.LaterWeights.Select(w => new JsonObjectContent()
            .Add("from", DeclarationWriter.Date(w.From)).Add("weight", JsonContent.Of((long)w.Weight)))))
        .AddIf("active", member.IsActive ? null : JsonContent.Of(flag: false))
        .AddIf("calendar", DeclarationWriter.Text(member.Calendar))
        .AddIf("outOfOffice", DeclarationWriter.List(member.OutOfOffice.Select(o => new JsonObjectContent()
            .Add("from", DeclarationWriter.Date(o.FirstDate)).Add("to", DeclarationWriter.Date(o.LastDate)))))
        .AddIf("capacity", member.Capacity is { } capacity ? JsonContent.Of((long)capacity) : null)
        .AddIf("caps", DeclarationWriter.List(member.Caps.Select(Of)))
        .AddIf("priority", member.Priority == 1 ? null : JsonContent.Of((long)member.Priority))
        .AddIf("when", when(member.When))
        .Add(member.Effective, canonical);

    private static JsonObjectContent Of(TurnCap cap)
    {
        var written = new JsonObjectContent().Add("most", JsonContent.Of((long)cap.Most));
        return cap.Period == CapPeriod.Rolling
            ? written.Add("within", DurationForm.Of(cap.Span))
            : written.Add("per", JsonContent.Of(PoolBinder.Periods.First(p => p.Meaning == cap.Period).Word));
    }

    private static JsonContent? Word<T>((string Word, T Meaning)[] words, T meaning, T otherwise) =>
        EqualityComparer<T>.Default.Equals(meaning, otherwise) ? null : JsonContent.Of(words.First(w => EqualityComparer<T>.Default.Equals(w.Meaning, meaning)).Word);
}
