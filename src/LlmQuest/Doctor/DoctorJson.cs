using System.Text.Json;
using LlmQuest.Inference.Seam;
using LlmQuest.Models.Catalogue;
using LlmQuest.Terminal;

namespace LlmQuest.Doctor;

/// <summary>The examination as JSON: what is not known is null.</summary>
internal static class DoctorJson
{
    public static void Write(TextWriter output, Examination seen, IReadOnlyList<Finding> findings) => JsonOutput.Write(output, json =>
    {
        json.WriteBoolean("playable", findings.All(finding => finding.Weight != Weight.Blocks));
        WriteMachine(json, seen);
        WriteRuntime(json, seen.Trial.Runtime);
        JsonOutput.WriteList(json, "devices", seen.Trial.Runtime?.Devices ?? [], device => WriteDevice(json, device));
        WriteInUse(json, seen);
        JsonOutput.WriteList(json, "models", seen.Models, verdict => WriteModel(json, verdict));
        WriteFolders(json, seen.Folders);
        WriteTerminal(json, seen.Terminal);
        JsonOutput.WriteList(json, "findings", findings.Where(finding => finding.Weight != Weight.Fine), finding => WriteFinding(json, finding));
    });

    private static void WriteMachine(Utf8JsonWriter json, Examination seen)
    {
        MachineFacts machine = seen.Machine;
        json.WriteStartObject("machine");
        json.WriteString("system", machine.System);
        json.WriteString("architecture", machine.Architecture);
        json.WriteString("framework", machine.Framework);
        json.WriteNumber("logical_processors", machine.LogicalProcessors);
        json.WriteNumber("physical_cores", machine.PhysicalCores);
        json.WriteNumber("memory_bytes", machine.MemoryBytes);
        WriteNumber(json, "memory_free_bytes", machine.FreeMemoryBytes);
        json.WriteStartArray("instruction_sets");
        foreach (string set in machine.InstructionSets)
        {
            json.WriteStringValue(set);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRuntime(Utf8JsonWriter json, RuntimeReport? runtime)
    {
        json.WriteStartObject("runtime");
        json.WriteString("name", runtime?.Name);
        json.WriteString("folder", runtime?.Folder);
        json.WriteString("cpu_variant", runtime?.CpuVariant);
        json.WriteEndObject();
    }

    private static void WriteDevice(Utf8JsonWriter json, ComputeDevice device)
    {
        json.WriteString("kind", device.Kind);
        json.WriteString("name", device.Name);
        json.WriteString("backend", device.Backend);

        // Of the processor's memory the library knows the size alone: machine has both.
        WriteNumber(json, "free_bytes", device.IsGpu ? device.FreeBytes : null);
        WriteNumber(json, "total_bytes", device.IsGpu ? device.TotalBytes : null);
    }

    private static void WriteInUse(Utf8JsonWriter json, Examination seen)
    {
        json.WriteStartObject("in_use");
        json.WriteString("model", seen.Trial.Model?.Id);
        json.WriteString("device", seen.Trial.Device?.Kind);
        json.WriteString("device_name", seen.Trial.Device?.Name);
        json.WriteString("backend", seen.Trial.Device?.Backend);
        WriteNumber(json, "gpu_layers", seen.Trial.Device?.GpuLayers);
        json.WriteString("fallback", seen.Trial.Device?.Fallback);
        WriteNumber(json, "threads", seen.Trial.Speed?.Threads);
        json.WriteNumber("threads_asked", seen.Threads);
        WriteNumber(json, "tokens_per_second", seen.Trial.Speed?.TokensPerSecond);
        json.WriteEndObject();
    }

    private static void WriteModel(Utf8JsonWriter json, ModelVerdict verdict)
    {
        json.WriteString("id", verdict.Entry.Id);
        json.WriteString("role", verdict.Entry.Role);
        json.WriteBoolean("here", verdict.IsHere);
        json.WriteBoolean("right", verdict.IsRight);
        json.WriteString("sha256", verdict.Sha256);
        json.WriteString("problem", verdict.Problem);
    }

    private static void WriteFolders(Utf8JsonWriter json, FolderFacts folders)
    {
        json.WriteStartObject("folders");
        json.WriteString("lessons", folders.Folders.Lessons);
        json.WriteBoolean("lessons_playable", folders.LessonsProblem is null);
        json.WriteString("models", folders.Folders.Models);
        json.WriteString("saves", folders.Folders.Saves);
        json.WriteBoolean("saves_writable", folders.SavesProblem is null);
        WriteNumber(json, "saves_free_bytes", folders.SavesFreeBytes);
        json.WriteEndObject();
    }

    private static void WriteTerminal(Utf8JsonWriter json, TerminalFacts terminal)
    {
        json.WriteStartObject("terminal");
        json.WriteBoolean("is_terminal", terminal.IsTerminal);
        json.WriteNumber("columns", terminal.Columns);
        json.WriteNumber("rows", terminal.Rows);
        json.WriteString("type", terminal.Type);
        json.WriteString("colours", terminal.Colours);
        json.WriteBoolean("utf8", terminal.IsUtf8);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("topic", finding.Topic);
        json.WriteString("text", finding.Text);
        json.WriteString("fix", finding.Fix);
        json.WriteBoolean("blocks", finding.Weight == Weight.Blocks);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
