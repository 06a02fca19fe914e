namespace RevOps.Rules.Quickstart;

/// <summary>The program behind the command line, with its streams given, so that tests can run it.</summary>
internal static class App
{
    /// <summary>Runs one command. 0: every record was decided, or replayed identically. 1: a replay differs. 2: bad arguments, or a file that cannot be read.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter errors, bool quiet)
    {
        var options = Options.Parse(args, out var problem);
        if (options is null)
        {
            errors.WriteLine(problem);
            errors.WriteLine();
            errors.Write(Usage.Text);
            return 2;
        }

        if (options.Help)
        {
            output.Write(Usage.Text);
            return 0;
        }

        try
        {
            return options.GenerateCount is { } count ? Generate(count, options.GenerateFile!, output) : Decide(options, output, errors, quiet);
        }
        catch (FileProblemException problemOfFile)
        {
            errors.WriteLine(problemOfFile.Message);
            return 2;
        }
    }

    private static int Generate(int count, string file, TextWriter output)
    {
        using (var writer = Files.Create(file))
        {
            LeadGenerator.Write(writer, count);
        }

        output.WriteLine($"{count} leads written to {file}");
        return 0;
    }

    private static int Decide(Options options, TextWriter output, TextWriter errors, bool quiet)
    {
        var read = PolicyDocument.Read(Files.ReadAll(options.Policy));
        foreach (var diagnostic in read.Diagnostics)
        {
            errors.WriteLine(diagnostic.ToString(options.Policy));
        }

        if (read.Policy is not { } policy)
        {
            return 2;
        }

        if (options.Replay is { } log)
        {
            return LogReplay.Run(log, policy, output, errors, quiet);
        }

        using var leads = LeadFile.Open(options.Leads, options.IdColumn, policy);

        // Opened before the run: nobody should learn after a million leads that the folder does not exist.
        using var page = options.Report is { } file ? Files.Create(file) : null;
        using var decisions = options.Log is { } decided ? Files.OpenLog(decided) : null;
        var run = new BatchRun(policy, options, decisions);
        using (var writer = new DecisionWriter(Files.CreateBytes(options.Out)))
        {
            run.Decide(leads, writer, quiet ? null : new Progress(errors, leads));
        }

        var report = RunReport.Of(options, policy, run);
        ConsoleReport.Write(output, report);
        if (page is not null)
        {
            HtmlReport.Write(page, report);
            output.WriteLine($"Report written to {options.Report}");
        }

        if (options.Log is not null)
        {
            output.WriteLine($"Decisions logged in {options.Log}; `--replay {options.Log}` decides them again.");
        }

        if (options.Explain is { } id && run.Explained is null)
        {
            errors.WriteLine($"No record of {options.Leads} has the {options.IdColumn} `{id}`, so that there is nothing to explain.");
        }

        return 0;
    }
}
