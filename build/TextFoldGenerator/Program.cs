using RevOps.Rules.Build;

if (args is not [var source, var target, .. var rest] || rest is not ([] or ["--check"]))
{
    await Console.Error.WriteLineAsync("Give the path of CaseFolding.txt, the path of the file to write, and --check to compare instead of writing.");
    return 2;
}

var table = FoldingTable.Write(FoldingEntries.Read(source));
if (rest is [])
{
    await File.WriteAllTextAsync(target, table);
    return 0;
}

if (string.Equals(await File.ReadAllTextAsync(target), table, StringComparison.Ordinal))
{
    return 0;
}

await Console.Error.WriteLineAsync($"`{target}` is not what the generator writes; run it without --check.");
return 1;
