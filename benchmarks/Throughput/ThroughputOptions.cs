using System.Globalization;

namespace RevOps.Rules.Benchmarks.Throughput;

/// <summary>What the command line of <c>throughput</c> asks for.</summary>
internal sealed record ThroughputOptions(string Policy, string Leads, int Threads, double Seconds, DateTimeOffset AsOf, string IdColumn)
{
    public const string Usage = """
        Measures your own policy on your own leads.

        usage: dotnet run -c Release --project benchmarks -- throughput --policy FILE --leads FILE [options]

          --threads N       measure with 1, 2, 4 ... and N threads (default: as many as there are cores)
          --seconds S       measure each line for about so long (default: 1)
          --as-of INSTANT   decide as of then, as in 2026-03-10T15:00:00Z (default: now)
          --id COLUMN       the column or member that identifies a record (default: id)

        The leads are CSV with a header, or JSON Lines; columns feed the attributes of the policy by name. All are read
        into memory first, so that what is measured is deciding and not reading. Turns are taken in memory; nothing is written.

        exit code: 0 measured; 2 bad arguments, or a file that cannot be read.

        """;

    /// <summary>Reads the arguments; null with the problem where they are wrong.</summary>
    public static ThroughputOptions? Parse(IReadOnlyList<string> arguments, DateTimeOffset now, out string problem)
    {
        var options = new ThroughputOptions(string.Empty, string.Empty, Environment.ProcessorCount, 1, now, "id");
        problem = string.Empty;
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (i + 1 == arguments.Count)
            {
                problem = $"`{arguments[i]}` needs a value.";
                return null;
            }

            var value = arguments[i + 1];
            switch (arguments[i])
            {
                case "--policy":
                    options = options with { Policy = value };
                    break;
                case "--leads":
                    options = options with { Leads = value };
                    break;
                case "--id":
                    options = options with { IdColumn = value };
                    break;
                case "--threads" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var threads) && threads is >= 1 and <= 1_024:
                    options = options with { Threads = threads };
                    break;
                case "--seconds" when double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 3_600:
                    options = options with { Seconds = seconds };
                    break;
                case "--as-of" when DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var asOf):
                    options = options with { AsOf = asOf };
                    break;
                default:
                    problem = arguments[i] is "--threads" or "--seconds" or "--as-of" ? $"`{value}` is no value of `{arguments[i]}`." : $"There is no option `{arguments[i]}`.";
                    return null;
            }
        }

        problem = options.Policy.Length == 0 ? "Name the policy with `--policy FILE`." : options.Leads.Length == 0 ? "Name the leads with `--leads FILE`." : string.Empty;
        return problem.Length == 0 ? options : null;
    }
}
