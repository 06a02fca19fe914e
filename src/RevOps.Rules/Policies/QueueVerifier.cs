namespace RevOps.Rules;

/// <summary>Finds what is wrong with queues: their times, and where they hand records on to.</summary>
internal static class QueueVerifier
{
    public static void Verify(RoutingPolicy routing, DeclaredNames queues, IReadOnlyList<BusinessCalendar>? calendars, DiagnosticBag bag)
    {
        for (var i = 0; i < routing.Queues.Count; i++)
        {
            var (queue, pointer) = (routing.Queues[i], $"/routing/queues/{i}");
            Names.IsBlank(bag, pointer + "/steward", "queue", queue.Steward);
            VerifyTime(queue, queue.Within, pointer + "/within", calendars, bag);
            VerifyTime(queue, queue.RetryAfter, pointer + "/retryAfter", calendars, bag);
            if (queue.Calendar is not null && calendars is not null)
            {
                Names.Exists(bag, pointer + "/calendar", "calendar", queue.Calendar, calendars.Select(c => c.Name));
            }

            if (queue is { Calendar: not null, Within: null, RetryAfter: null })
            {
                bag.Report(QueueDiagnostics.CalendarWithoutTime, pointer + "/calendar", $"No time of queue `{queue.Name}` counts in calendar `{queue.Calendar}`. Give it a time limit `within`, or take the calendar away.");
            }

            VerifyNext(routing, queue, pointer + "/next", queues, bag);
        }

        VerifyChains(routing, bag);
    }

    private static void VerifyTime(RoutingQueue queue, TimeSpan? time, string pointer, IReadOnlyList<BusinessCalendar>? calendars, DiagnosticBag bag)
    {
        if (time is not { } span)
        {
            return;
        }

        if (span <= TimeSpan.Zero || !Spans.CanBeWritten(span))
        {
            bag.Report(QueueDiagnostics.TimeOutOfRange, pointer, $"`{SpanText.Of(span)}` is no time for queue `{queue.Name}`. Give whole seconds, more than zero and at most {Spans.MostDays} days.");
        }
        else if (calendars?.FirstOrDefault(c => string.Equals(c.Name, queue.Calendar, StringComparison.Ordinal)) is { NeverOpens: false } calendar && !calendar.MayHold(span))
        {
            bag.Report(
                QueueDiagnostics.LimitBeyondCalendar,
                pointer,
                $"`{SpanText.Of(span)}` is more open time than calendar `{calendar.Name}` has within its horizon of {calendar.HorizonYears} years. Shorten the time, or give the calendar more hours or a longer horizon.");
        }
    }

    private static void VerifyNext(RoutingPolicy routing, RoutingQueue queue, string pointer, DeclaredNames queues, DiagnosticBag bag)
    {
        if (queue.Next is null)
        {
            return;
        }

        Names.Exists(bag, pointer, "queue", queue.Next, queues);
        if (string.Equals(queue.Name, routing.CatchAll, StringComparison.Ordinal))
        {
            bag.Report(QueueDiagnostics.CatchAllHops, pointer, $"`{queue.Name}` is the catch-all, where every chain of queues ends. Take `next` away, or name another catch-all.");
        }
        else if (queue.Within is null)
        {
            bag.Report(QueueDiagnostics.HopWithoutLimit, pointer, $"Queue `{queue.Name}` has no time limit after which a record would go to `{queue.Next}`. Give it one as `within`, or take `next` away.");
        }
    }

    private static void VerifyChains(RoutingPolicy routing, DiagnosticBag bag)
    {
        var chains = new QueueChains(routing.Queues);
        for (var i = 0; i < routing.Queues.Count; i++)
        {
            var start = routing.Queues[i];
            if (chains.ComesBack(start))
            {
                bag.Report(QueueDiagnostics.HopCycle, $"/routing/queues/{i}/next", $"Records go from `{start.Name}` to `{start.Next}` and come back to `{start.Name}`. Let the chain end in a queue that settles them.");
            }
            else if (start.Next is not null && chains.EndOf(start) is { Next: null, Within: null } end && !string.Equals(end.Name, routing.CatchAll, StringComparison.Ordinal))
            {
                bag.Report(
                    QueueDiagnostics.ChainEndsElsewhere,
                    $"/routing/queues/{i}/next",
                    $"The records of `{start.Name}` end up in `{end.Name}`, which has no time limit. Give it one, so that they come to the catch-all.");
            }
        }
    }
}
