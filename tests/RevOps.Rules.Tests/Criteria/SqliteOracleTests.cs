using System.Globalization;
using Microsoft.Data.Sqlite;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Criteria;

/// <summary>SQLite's own three-valued logic, over the same rows with NULLs, is the oracle of scalar criteria on ASCII texts.</summary>
public class SqliteOracleTests
{
    private const int Records = 250;

    private static readonly RecordAttribute[] Columns =
        [Samples.Country, Samples.Industry, Samples.Employees, Samples.Growth, Samples.Partner, Samples.Founded, Samples.Created];

    private static readonly RecordSchema<SampleRecord> Schema = Samples.SchemaOf(Columns);

    [Fact]
    public void SQLite_gives_every_pair_of_criterion_and_record_the_same_verdict()
    {
        var pairs = 0;
        var verdicts = new int[4];
        using var table = new Table();
        Law.ForEachCase(120, 800, random =>
        {
            var generator = new CriterionGenerator(random) { IsAscii = true, Errors = 0 };
            if (pairs % (Records * 20) == 0)
            {
                table.Fill([.. Enumerable.Range(0, Records).Select(_ => generator.Record(Columns))]);
            }

            var criterion = generator.Criterion(Columns);
            var compiled = Schema.Compile(criterion);
            var expected = table.Ask(SqlText.Of(criterion));
            for (var i = 0; i < Records; i++)
            {
                var verdict = compiled.Evaluate(table.Records[i], Samples.AsOf);
                verdict.ShouldBe(expected[i], $"{criterion}\n{SqlText.Of(criterion)}\n{table.Records[i]}");
                verdicts[(int)verdict]++;
                pairs++;
            }
        });

        pairs.ShouldBeGreaterThanOrEqualTo(Law.Cases(20_000, 100_000));
        verdicts[..3].ShouldAllBe(count => count > pairs / 20);
    }

    private sealed class Table : IDisposable
    {
        private readonly SqliteConnection _connection = new("Data Source=:memory:");

        public Table()
        {
            _connection.Open();
            Run("CREATE TABLE r (id INTEGER PRIMARY KEY, " + string.Join(", ", Columns.Select(c => $"{c.Name} {TypeOf(c)}")) + ")");
        }

        public SampleRecord[] Records { get; private set; } = [];

        public void Fill(SampleRecord[] records)
        {
            Records = records;
            using var transaction = _connection.BeginTransaction();
            Run("DELETE FROM r");
            for (var i = 0; i < records.Length; i++)
            {
                using var insert = _connection.CreateCommand();
                insert.CommandText = $"INSERT INTO r VALUES ({i}, {string.Join(", ", Columns.Select((_, c) => "$" + c))})";
                for (var c = 0; c < Columns.Length; c++)
                {
                    insert.Parameters.AddWithValue("$" + c, records[i][Columns[c].Name] switch
                    {
                        null => DBNull.Value,
                        DateTime date => date.Ticks,
                        DateTimeOffset instant => instant.UtcTicks,
                        var value => value,
                    });
                }

                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        public Verdict[] Ask(string expression)
        {
            using var select = _connection.CreateCommand();
            select.CommandText = $"SELECT {expression} FROM r ORDER BY id";
            using var reader = select.ExecuteReader();
            var verdicts = new List<Verdict>();
            while (reader.Read())
            {
                verdicts.Add(reader.IsDBNull(0) ? Verdict.Unknown : reader.GetInt64(0) != 0 ? Verdict.Met : Verdict.NotMet);
            }

            return [.. verdicts];
        }

        public void Dispose() => _connection.Dispose();

        private void Run(string text)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = text;
            command.ExecuteNonQuery();
        }

        private static string TypeOf(RecordAttribute attribute) => attribute.Type switch
        {
            AttributeType.Text => "TEXT COLLATE NOCASE",
            AttributeType.Number => "REAL",
            _ => "INTEGER",
        };
    }

    private static class SqlText
    {
        public static string Of(Criterion criterion) => criterion switch
        {
            NotCriterion not => $"(NOT {Of(not.Operand)})",
            AllCriterion all => "(" + string.Join(" AND ", all.Operands.Select(Of)) + ")",
            AnyCriterion any => "(" + string.Join(" OR ", any.Operands.Select(Of)) + ")",
            AtLeastCriterion atLeast => AtLeast(atLeast),
            LeafCriterion leaf => "(" + Leaf(leaf, leaf.Attribute.Name) + ")",
            _ => throw new InvalidOperationException(),
        };

        private static string AtLeast(AtLeastCriterion criterion)
        {
            var operands = criterion.Operands.Select(Of).ToArray();
            var met = string.Join(" + ", operands.Select(o => $"({o} IS TRUE)"));
            var notMet = string.Join(" + ", operands.Select(o => $"({o} IS FALSE)"));
            return $"(CASE WHEN {met} >= {criterion.Count} THEN 1 WHEN {operands.Length} - ({notMet}) < {criterion.Count} THEN 0 END)";
        }

        private static string Leaf(LeafCriterion leaf, string column) => leaf switch
        {
            PresenceCriterion presence => $"{column} IS {(presence.AsksForKnown ? "NOT " : "")}NULL",
            EqualsCriterion equals => $"{column} = {Literal(equals.Value)}",
            InCriterion any => $"{column} IN ({string.Join(", ", any.Values.Select(Literal))})",
            RangeCriterion { Lower: { } low, Upper: { } high } => $"{column} BETWEEN {Literal(low)} AND {Literal(high)}",
            RangeCriterion { Lower: { } low } => $"{column} >= {Literal(low)}",
            RangeCriterion range => $"{column} <= {Literal(range.Upper!.Value)}",
            TextPatternCriterion pattern => Pattern(pattern, column),
            AgeCriterion age => Age(age, column),
            _ => throw new InvalidOperationException(),
        };

        private static string Pattern(TextPatternCriterion pattern, string column)
        {
            var text = $"lower({Quoted(pattern.Text)})";
            return pattern.Kind switch
            {
                TextPatternKind.StartsWith => $"substr(lower({column}), 1, {pattern.Text.Length}) = {text}",
                TextPatternKind.EndsWith => $"substr(lower({column}), -{pattern.Text.Length}) = {text}",
                _ => $"instr(lower({column}), {text}) > 0",
            };
        }

        // Saturates where the span reaches beyond what SQLite's integers hold.
        private static string Age(AgeCriterion age, string column)
        {
            var end = age.Attribute.Type == AttributeType.Date ? Samples.AsOf.UtcDateTime.Date.Ticks : Samples.AsOf.UtcTicks;
            var start = (long)Int128.Max((Int128)end - age.Span.Ticks, long.MinValue + 1);
            return age.Kind == AgeKind.WithinLast ? $"{column} BETWEEN {start} AND {end}" : $"{column} < {start}";
        }

        private static string Literal(Constant constant) => constant.Type switch
        {
            AttributeType.Text => Quoted(constant.Text),
            AttributeType.Number => constant.Number.ToString("R", CultureInfo.InvariantCulture),
            AttributeType.Flag => constant.Flag ? "1" : "0",
            AttributeType.Date => constant.Date.Ticks.ToString(CultureInfo.InvariantCulture),
            _ => constant.Instant.UtcTicks.ToString(CultureInfo.InvariantCulture),
        };

        private static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
    }
}
