namespace RevOps.Rules;

/// <summary>Reads and writes queues.</summary>
internal static class QueueForm
{
    private static readonly (string Word, QueueSteward Meaning)[] Stewards = [("person", QueueSteward.Person), ("team", QueueSteward.Team)];

    public static RoutingQueue? Bind(JsonObjectCursor queue)
    {
        var name = queue.RequiredString("name");
        var steward = queue.OptionalString("steward");
        var stewardIs = queue.OptionalChoice("stewardIs", Stewards).Or(QueueSteward.Person);
        var calendar = queue.OptionalString("calendar");
        var within = queue.OptionalDuration("within");
        var next = queue.OptionalString("next");
        var retryAfter = queue.OptionalDuration("retryAfter");
        var whenEligible = queue.OptionalFlag("retryWhenEligible").Or(otherwise: false);
        return !name.HasValue ? null : new RoutingQueue(
            name.Value,
            steward.HasValue ? steward.Value : null,
            stewardIs,
            calendar.HasValue ? calendar.Value : null,
            within.HasValue ? within.Value.Exact : null,
            next.HasValue ? next.Value : null,
            retryAfter.HasValue ? retryAfter.Value.Exact : null,
            whenEligible);
    }

    public static JsonObjectContent Of(RoutingQueue queue) => new JsonObjectContent()
        .Add("name", JsonContent.Of(queue.Name))
        .AddIf("steward", DeclarationWriter.Text(queue.Steward))
        .AddIf("stewardIs", queue.StewardIs == QueueSteward.Team ? JsonContent.Of("team") : null)
        .AddIf("calendar", DeclarationWriter.Text(queue.Calendar))
        .AddIf("within", queue.Within is { } within ? DurationForm.Of(within) : null)
        .AddIf("next", DeclarationWriter.Text(queue.Next))
        .AddIf("retryAfter", queue.RetryAfter is { } after ? DurationForm.Of(after) : null)
        .AddIf("retryWhenEligible", queue.RetriesWhenEligible ? JsonContent.Of(flag: true) : null);
}
