using System.Globalization;
using LlmQuest.Core.Text;
using LlmQuest.Inference.Seam;
using LlmQuest.Models.Catalogue;
using LlmQuest.Tui.Hosting;

namespace LlmQuest.Doctor;

/// <summary>What the facts mean for somebody who wants to play.</summary>
internal static class Diagnosis
{
    private const double Giga = 1e9;
    private const long LittleMemory = 1L << 30;
    private const long LittleSpace = 100L << 20;

    public static IReadOnlyList<Finding> Of(Examination seen) =>
    [
        .. Machine(seen.Machine, seen.Threads), .. Library(seen.Trial), .. AtWork(seen.Trial, seen.Threads), .. Models(seen), .. Folders(seen.Folders), .. Terminal(seen.Terminal),
    ];

    private static IEnumerable<Finding> Machine(MachineFacts machine, int threads)
    {
        yield return new Finding("System", $"{machine.System}, {machine.Architecture}, {machine.Framework}");
        yield return new Finding("Processor", $"{Quantity.Of(machine.PhysicalCores, "core")}, {Quantity.Of(machine.LogicalProcessors, "logical processor")}; {string.Join(' ', machine.InstructionSets)}");
        if (threads > machine.LogicalProcessors)
        {
            yield return new Finding("Threads", $"{threads} for {Quantity.Of(machine.LogicalProcessors, "logical processor")}", Weight.Note, $"More threads than processors make the model slower: leave out --threads, or set it to {machine.PhysicalCores}.");
        }

        string free = machine.FreeMemoryBytes is { } bytes ? $", {Gigabytes(bytes)} free" : "";
        yield return machine.FreeMemoryBytes < LittleMemory
            ? new Finding("Memory", $"{Gigabytes(machine.MemoryBytes)}{free}", Weight.Note, "The model needs about 0.3 GB: close other programs when it becomes slow.")
            : new Finding("Memory", $"{Gigabytes(machine.MemoryBytes)}{free}");
    }

    private static IEnumerable<Finding> Library(TrialRun trial)
    {
        if (trial.Runtime is not { } runtime)
        {
            yield return new Finding("Library", "cannot be used, and without it no model runs", Weight.Blocks, trial.LibraryProblem);
            yield break;
        }

        yield return new Finding("Library", runtime.CpuVariant.Length > 0 ? $"{runtime.Name}, CPU variant {runtime.CpuVariant}" : runtime.Name);
        yield return new Finding("Libraries in", runtime.Folder);
        foreach (ComputeDevice device in runtime.Devices)
        {
            yield return new Finding("Device", device.IsGpu
                ? $"{device.Kind}: {device.Name} ({device.Backend}), {Gigabytes(device.TotalBytes)}, {Gigabytes(device.FreeBytes)} free"
                : $"{device.Kind}: {device.Name}");
        }

        foreach (string complaint in runtime.Complaints)
        {
            yield return new Finding("Plug-in", $"not in use: {complaint}", Weight.Note, "Install the driver or library it names to compute on that device; all else works without it.");
        }
    }

    private static IEnumerable<Finding> AtWork(TrialRun trial, int threads)
    {
        if (trial.ModelProblem is { } problem)
        {
            yield return new Finding("Model at work", "cannot be used", Weight.Blocks, problem);
            yield break;
        }

        if (trial.Device is { } device && trial.Model is { } model)
        {
            string speed = trial.Speed is { TokensPerSecond: { } rate } ? string.Create(CultureInfo.InvariantCulture, $", {rate:0.#} tokens per second") : "";
            string where = device.Kind == "GPU"
                ? $"{device.GpuLayers} of {device.Layers} layers on {device.Name} ({device.Backend})"
                : $"CPU{(device.Backend.Length > 0 ? $" ({device.Backend})" : "")}, {(trial.Speed?.Threads is { } used && used != threads ? $"{used} of " : "")}{Quantity.Of(threads, "thread")}";
            yield return new Finding("Model at work", $"{model.Name} on {where}{speed}", device.Fallback is null ? Weight.Fine : Weight.Note, device.Fallback);
        }

        if (trial.Speed is { IsTooSlow: true } slow)
        {
            yield return new Finding("Speed", $"too slow: {Quantity.Of(slow.Tokens, "token")} in {Quantity.Of(SpeedTrial.Limit.TotalSeconds, "second")}", Weight.Note, "Close other programs, leave out --threads, or choose a smaller model with --model ID|PATH.");
        }

        if (trial is { IsRawOnly: true })
        {
            yield return new Finding("Chat", "the model has no chat template", Weight.Note, "Use raw completion with it (set mode raw, or --raw), or choose another model with --model ID|PATH.");
        }
    }

    private static IEnumerable<Finding> Models(Examination seen)
    {
        if (seen.CatalogueProblem is { } unreadable)
        {
            yield return new Finding("Catalogue", "cannot be read", Weight.Blocks, unreadable);
        }

        foreach (ModelVerdict verdict in seen.Models)
        {
            string text = (verdict.IsHere, verdict.WasCompared) switch
            {
                (false, _) => "not here",
                (_, true) => "here, SHA-256 is right",
                _ => $"here, no digest to compare with; SHA-256 {verdict.Sha256}",
            };
            yield return verdict switch
            {
                { Problem: { } problem } => new Finding(verdict.Entry.Id, "cannot be used", Weight.Note, problem),
                { IsHere: false } => new Finding(verdict.Entry.Id, text, Weight.Note, verdict.Entry.CanBePulled
                    ? $"Fetch it with llmquest models pull {verdict.Entry.Id}."
                    : $"Copy {verdict.Entry.File} again from the project into {seen.Folders.Folders.Models}."),
                _ => new Finding(verdict.Entry.Id, text),
            };
        }
    }

    private static IEnumerable<Finding> Folders(FolderFacts folders)
    {
        yield return folders.LessonsProblem is { } unplayable
            ? new Finding("Lessons", $"{folders.Folders.Lessons} cannot be played", Weight.Blocks, $"{unplayable.TrimEnd('.')}: restore the folder from the project, or name another one with LLMQUEST_LESSONS.")
            : new Finding("Lessons", folders.Folders.Lessons);
        yield return new Finding("Models", folders.Folders.Models);
        string free = folders.SavesFreeBytes is { } bytes ? $", {Gigabytes(bytes)} free" : "";
        yield return folders switch
        {
            { SavesProblem: { } problem } => new Finding("Saves", $"{folders.Folders.Saves} cannot be written ({problem})", Weight.Blocks, "Make the folder writable, or name another one with --saves FOLDER."),
            { SavesFreeBytes: < LittleSpace } => new Finding("Saves", $"{folders.Folders.Saves}{free}", Weight.Note, "Free some space: what cannot be written is not acknowledged."),
            _ => new Finding("Saves", $"{folders.Folders.Saves}{free}"),
        };
    }

    private static IEnumerable<Finding> Terminal(TerminalFacts terminal)
    {
        (int leastColumns, int leastRows) = GameApp.SmallestSize;
        string size = $"{terminal.Columns}×{terminal.Rows}";
        yield return terminal switch
        {
            { IsTerminal: false } => new Finding("Terminal", "none: input or output is a file, a pipe or closed", Weight.Note, "To play, start llmquest in a terminal window."),
            _ when terminal.Columns < leastColumns || terminal.Rows < leastRows
                => new Finding("Terminal", size, Weight.Blocks, $"The adventure needs at least {leastColumns}×{leastRows}: enlarge the window."),
            _ => new Finding("Terminal", $"{size}, {(terminal.Type.Length > 0 ? terminal.Type : "of unknown type")}, colours: {terminal.Colours}"),
        };
        yield return terminal.IsUtf8
            ? new Finding("Text", "UTF-8")
            : new Finding("Text", "not UTF-8", Weight.Note, "Set LANG to a UTF-8 locale, such as C.UTF-8, when characters look wrong.");
    }

    private static string Gigabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Giga:0.0} GB");
}
