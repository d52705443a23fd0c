using LlmQuest.Mutants;

switch (args)
{
    case ["cover", { } tests, { } mutated, { } to, .. var without]:
        Coverage.Measure(new TestBed(tests, mutated, captures: true), to, without);
        return 0;
    case ["work", { } tests, { } mutated, { } mutant]:
        Worker.Run(tests, mutated, int.Parse(mutant, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["run", { } tests, { } mutated, { } report, { } results, { } kind, .. var only]:
        Campaign.Run(new Campaign.Paths(tests, mutated, report, results), kind, only);
        return 0;
    case ["report", { } report, .. var results]:
        Report.Write(StrykerReport.Read(report), results);
        return 0;
    default:
        Console.Error.WriteLine("Run tools/mutants/run; how is in README.md.");
        return 2;
}
