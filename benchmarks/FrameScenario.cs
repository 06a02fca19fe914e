using RevOps.Rules.Benchmarks.Paired;

namespace RevOps.Rules.Benchmarks;

/// <summary>What a decision pays before anything is decided: a frame, the reading of eight texts, their codes. Only shown.</summary>
internal static class FrameScenario
{
    public static Scenario Make() => new("frame", () =>
    {
        LeadTexts[] leads = [.. LeadTexts.Varied()];
        var layout = new FrameLayout();
        var compiler = new CriterionCompiler(layout, AttributeScope.Of(TerritoryWorkload.Schema));
        foreach (var rule in TerritoryWorkload.Of(1_000))
        {
            compiler.Compile(rule.ToCriterion());
        }

        int[] all = [.. Enumerable.Range(0, layout.Count)];
        SymbolIndex[] indexes = [.. TerritoryWorkload.Attributes.Select(a => layout.Symbols(layout.Find(a.Name)).Index)];
        return
        [
            FloorScenario.Floor(leads),
            Over("rented and given back", _ => 0),
            Over("8 texts read", frame => Read(frame, encode: false)),
            Over("8 texts read together", frame => frame.ReadAll(all) ? 1 : 0),
            new Engine("8 texts looked up, no frame", leads.Length, () =>
            {
                var sum = 0L;
                foreach (var lead in leads)
                {
                    var values = lead.Values;
                    for (var i = 0; i < indexes.Length; i++)
                    {
                        if (values[i] is { } text)
                        {
                            sum += indexes[i].Find(text.AsSpan());
                        }
                    }
                }

                return sum;
            }),
            Over("8 texts read and encoded", frame => Read(frame, encode: true)),
        ];

        Engine Over(string name, Func<Frame, long> work) => new(name, leads.Length, () =>
        {
            var sum = 0L;
            foreach (var lead in leads)
            {
                var frame = FrameCache.Rent(layout, TerritoryWorkload.Schema);
                frame.Start(lead, default, FactSet.Empty);
                sum += work(frame);
                FrameCache.Return(frame);
            }

            return sum;
        });
    });

    private static long Read(Frame frame, bool encode)
    {
        var sum = 0L;
        for (var i = 0; i < frame.Layout.Count; i++)
        {
            ref var slot = ref frame.Read(i);
            sum += (long)slot.State;
            if (encode && slot.State == SlotState.Known)
            {
                sum += frame.Code(i, ref slot);
            }
        }

        return sum;
    }
}
