namespace RevOps.Rules.Tests.Calendars;

/// <summary>Two or three generated calendars, in zones of their own, and what they are together; now and then a combination of a combination.</summary>
internal sealed class GeneratedCombination
{
    public GeneratedCombination(Random random)
    {
        First = new GeneratedCalendar(random);
        Second = new GeneratedCalendar(random, First.Around);
        Third = new GeneratedCalendar(random, First.Around);
        Union = BusinessCalendar.UnionOf("union", First.Calendar, Second.Calendar);
        Intersection = BusinessCalendar.IntersectionOf("intersection", First.Calendar, Second.Calendar);
        var isUnion = random.Next(2) == 0;
        switch (random.Next(3))
        {
            case 0:
                Calendar = isUnion ? Union : Intersection;
                Oracle = new CombinedStepper(isUnion, [First.Oracle, Second.Oracle]);
                break;
            case 1:
                Calendar = Combine(isUnion, First.Calendar, Second.Calendar, Third.Calendar);
                Oracle = new CombinedStepper(isUnion, [First.Oracle, Second.Oracle, Third.Oracle]);
                break;
            default:
                Calendar = Combine(isUnion, isUnion ? Intersection : Union, Third.Calendar);
                Oracle = new CombinedStepper(isUnion, [new CombinedStepper(!isUnion, [First.Oracle, Second.Oracle]), Third.Oracle]);
                break;
        }

        Text = $"{(isUnion ? "union" : "intersection")} of {Calendar.Parts.Count} ({Calendar.Parts[0].Combination}): {First} AND {Second} AND {Third}";
    }

    public GeneratedCalendar First { get; }

    public GeneratedCalendar Second { get; }

    public GeneratedCalendar Third { get; }

    public BusinessCalendar Union { get; }

    public BusinessCalendar Intersection { get; }

    public BusinessCalendar Calendar { get; }

    public CombinedStepper Oracle { get; }

    private string Text { get; }

    public override string ToString() => Text;

    private static BusinessCalendar Combine(bool isUnion, params BusinessCalendar[] parts) =>
        isUnion ? BusinessCalendar.UnionOf("generated", parts) : BusinessCalendar.IntersectionOf("generated", parts);
}
