using System.Globalization;
using System.Text;
using RevOps.Rules.Mono.Host;

// Prints what the library decides, one fact a line, under a culture that would show in the text if anything asked for it. Every
// runtime has to print the same bytes, so no line may name the runtime.
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("de-DE");
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.Out.NewLine = "\n";

foreach (var (name, lines) in Sections.All)
{
    Console.WriteLine($"[{name}]");
    foreach (var line in lines())
    {
        Console.WriteLine(line);
    }
}
