using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels;

/// <summary>The controls of a lab: a slider for a number, a switch for a choice, the input line for a text. What is turned is set when Enter is pressed on it, or when the lab is run.</summary>
internal sealed class LabControls
{
    private const int NameColumns = 20;
    private const int Steps = 20;
    private const string Prefix = "set ";
    private readonly Dictionary<string, LabValue> _turned = new(StringComparer.Ordinal);
    private PanelSetting? _setting;
    private IReadOnlyDictionary<string, LabValue> _set = ImmutableDictionary<string, LabValue>.Empty;

    /// <summary>Whether all are shown, or only those that the lesson names or that were won.</summary>
    public bool ShowsAll { get; set; }

    /// <summary>Every value as it stands.</summary>
    public IReadOnlyDictionary<string, LabValue> Values
    {
        get
        {
            var values = new Dictionary<string, LabValue>(_set, StringComparer.Ordinal);
            foreach ((string name, LabValue value) in _turned)
            {
                values[name] = value;
            }

            return values;
        }
    }

    /// <summary>Takes the run as it is now.</summary>
    public void Show(PanelSetting setting)
    {
        if (_setting?.Lab != setting.Lab)
        {
            _turned.Clear();
        }

        (_setting, _set) = (setting, setting.Parameters);
        foreach (string name in _turned.Where(pair => _set.TryGetValue(pair.Key, out LabValue? value) && value == pair.Value).Select(pair => pair.Key).ToArray())
        {
            _turned.Remove(name);
        }
    }

    /// <summary>The rows.</summary>
    public IEnumerable<Row> Rows(int width)
    {
        yield return Row.Of(new Part("[run]", Tone.Deed) { Deed = $"generate {_setting!.Lab.Id}" }, new Part("  "), new Part(ShowsAll ? "[fewer controls]" : "[more]", Tone.Deed) { Deed = "more" });
        foreach (LabParameter parameter in Shown())
        {
            yield return RowOf(parameter, width);
        }
    }

    /// <summary>The lines that set what was turned.</summary>
    public IReadOnlyList<string> TakeTurned()
    {
        string[] lines = [.. _turned.Select(pair => $"{Prefix}{pair.Key} {pair.Value}")];
        _turned.Clear();
        return lines;
    }

    /// <summary>Turns a control to a value.</summary>
    public void Put(string name, LabValue value)
    {
        if (_set.TryGetValue(name, out LabValue? set) && set == value)
        {
            _turned.Remove(name);
            return;
        }

        _turned[name] = value;
    }

    /// <summary>Turns a control.</summary>
    /// <param name="deed">What was done.</param>
    /// <param name="isControl">Whether it was one of the controls.</param>
    /// <returns>A line to submit, or null.</returns>
    public string? Do(string deed, out bool isControl)
    {
        string[] words = deed.Split(' ', 3);
        isControl = words.Length == 3 && words[0] == "turn" && _setting?.Declaration?.Parameter(words[1]) is not null;
        if (!isControl)
        {
            return null;
        }

        LabParameter parameter = _setting!.Declaration!.Parameter(words[1])!;
        if (words[2] == "set")
        {
            return _turned.Remove(parameter.Name, out LabValue? value) ? $"{Prefix}{parameter.Name} {value}" : Fill(parameter);
        }

        Turn(parameter, words[2] == "more" ? 1 : -1);
        return null;
    }

    private IEnumerable<LabParameter> Shown()
    {
        IEnumerable<LabParameter> all = _setting!.Declaration?.Parameters ?? [];
        return ShowsAll ? all : all.Where(parameter => _setting.Lab.Settings.ContainsKey(parameter.Name) || _setting.State.Everywhere.ContainsKey(parameter.Name) || _turned.ContainsKey(parameter.Name) || IsSet(parameter));
    }

    private bool IsSet(LabParameter parameter)
        => _set.TryGetValue(parameter.Name, out LabValue? value) && (parameter.Default is null || value != parameter.Default);

    private Row RowOf(LabParameter parameter, int width)
    {
        LabValue? value = ValueOf(parameter);
        string mark = _turned.ContainsKey(parameter.Name) ? "*" : " ";
        string name = Cells.Pad(Cells.Fit(mark + parameter.Name, NameColumns), NameColumns) + " ";
        string deed = $"{Deeds.Own}turn {parameter.Name} ";
        int room = Math.Max(8, width - NameColumns - 1);
        string text = IsSlider(parameter) ? Slider(parameter, value, room) : IsSwitch(parameter) ? $"< {value?.ToString() ?? "none"} >" : Glyphs.Line(value?.ToString() ?? "none");
        Part control = new(Cells.Fit(text, room), Tone.Deed) { Deed = deed + "set" };
        return Row.Of(new Part(name), IsSlider(parameter) || IsSwitch(parameter) ? control with { Less = deed + "less", More = deed + "more" } : control);
    }

    private LabValue? ValueOf(LabParameter parameter) => _turned.GetValueOrDefault(parameter.Name) ?? _set.GetValueOrDefault(parameter.Name);

    private static bool IsSlider(LabParameter parameter) => parameter.Kind is LabParameterKind.Number or LabParameterKind.Whole;

    private static bool IsSwitch(LabParameter parameter) => parameter.Kind is LabParameterKind.Choice or LabParameterKind.Truth;

    private static string Slider(LabParameter parameter, LabValue? value, int room)
    {
        string number = value?.Number is { } at ? at.ToString("0.####", CultureInfo.InvariantCulture) : "none";
        string unit = parameter.Unit.Length > 0 ? $" {parameter.Unit}" : "";
        (double low, double high) = Range(parameter);
        int track = Math.Min(Steps + 1, room - 12);
        if (track < 5 || value?.Number is not { } current)
        {
            return $"< {number}{unit} >";
        }

        int place = (int)Math.Round((Math.Clamp(current, low, high) - low) / (high - low) * (track - 1));
        return $"{new string('─', place)}●{new string('─', track - 1 - place)} {number}{unit}";
    }

    // Where a parameter may be as large as a machine allows, a slider over all of it would be of no use.
    private static (double Low, double High) Range(LabParameter parameter)
    {
        double usual = Math.Abs(parameter.Default?.Number ?? 1);
        double low = Math.Max(parameter.Minimum, -Math.Max(1, usual * 4));
        double high = Math.Min(parameter.Maximum, Math.Max(parameter.Kind == LabParameterKind.Whole ? 10 : 2, usual * 4));
        return high > low ? (low, high) : (low, low + 1);
    }

    private void Turn(LabParameter parameter, int direction)
    {
        LabValue? value = ValueOf(parameter);
        LabValue? turned = parameter.Kind switch
        {
            LabParameterKind.Truth => LabValue.Of(value?.Truth != true),
            LabParameterKind.Choice => Next(parameter, value, direction),
            LabParameterKind.Number or LabParameterKind.Whole => Stepped(parameter, value, direction),
            _ => null,
        };
        if (turned is not null)
        {
            _turned[parameter.Name] = turned;
        }
    }

    private static LabValue Next(LabParameter parameter, LabValue? value, int direction)
    {
        int at = parameter.Choices.ToList().IndexOf(value?.Text ?? "");
        return LabValue.Of(parameter.Choices[(at + direction + parameter.Choices.Count) % parameter.Choices.Count]);
    }

    private static LabValue Stepped(LabParameter parameter, LabValue? value, int direction)
    {
        (double low, double high) = Range(parameter);
        double step = Nice((high - low) / Steps, parameter.Kind == LabParameterKind.Whole);
        double from = value?.Number ?? parameter.Default?.Number ?? low;
        double moved = (Math.Round(from / step) + direction) * step;
        return LabValue.Of(Math.Round(Math.Clamp(moved, parameter.Minimum, parameter.Maximum), 6));
    }

    private static double Nice(double step, bool isWhole)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        double nice = (step / power) switch { < 1.5 => power, < 3.5 => 2 * power, < 7.5 => 5 * power, _ => 10 * power };
        return isWhole ? Math.Max(1, Math.Round(nice)) : nice;
    }

    private string Fill(LabParameter parameter)
        => IsSlider(parameter) || IsSwitch(parameter) ? $"{Deeds.Fill}{Prefix}{parameter.Name} " : $"{Deeds.Fill}{Prefix}{parameter.Name} {ValueOf(parameter)}";
}
