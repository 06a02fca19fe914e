using RevOps.Rules.Quickstart;

return App.Run(args, Console.Out, Console.Error, Console.IsErrorRedirected);
