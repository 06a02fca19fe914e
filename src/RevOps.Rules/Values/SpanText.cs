using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>Spans of time as policies write them: <c>30d</c>, <c>1h30m</c>, <c>0.5s</c>.</summary>
internal static class SpanText
{
    public static string Of(TimeSpan span)
    {
        if (span == TimeSpan.Zero)
        {
            return "0s";
        }

        var text = new StringBuilder();
        var left = span.Ticks;
        if (left < 0)
        {
            text.Append('-');
        }

        Part(TimeSpan.TicksPerDay, 'd');
        Part(TimeSpan.TicksPerHour, 'h');
        Part(TimeSpan.TicksPerMinute, 'm');
        if (left != 0)
        {
            text.Append(Math.Abs(left / (decimal)TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture)).Append('s');
        }

        return text.ToString();

        void Part(long unit, char name)
        {
            if (left / unit is var whole && whole != 0)
            {
                text.Append(Math.Abs(whole).ToString(CultureInfo.InvariantCulture)).Append(name);
                left %= unit;
            }
        }
    }
}
