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
    private const string Prefix = "set ";
    private readonly Dictionary<string, LabValue> _turned = new(StringComparer.Ordinal);
    private PanelSetting? _setting;
    private ImmutableSortedDictionary<string, LabValue> _set = ImmutableSortedDictionary<string, LabValue>.Empty;

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
            foreach (Row row in parameter.Kind == LabParameterKind.Numbers ? NumberRows(parameter, width) : [RowOf(parameter, width)])
            {
                yield return row;
            }
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
    /// <param name="deed">What was done: <c>turn NAME more</c>, <c>less</c>, <c>set</c>, <c>add</c> or <c>drop</c>; of a list, with the place of the number behind it.</param>
    /// <param name="isControl">Whether it was one of the controls.</param>
    /// <returns>A line to submit, or null.</returns>
    public string? Do(string deed, out bool isControl)
    {
        string[] words = deed.Split(' ');
        LabParameter? parameter = words.Length >= 3 && words[0] == "turn" ? _setting?.Declaration?.Parameter(words[1]) : null;
        isControl = parameter is not null;
        if (parameter is null)
        {
            return null;
        }

        if (words[2] == "set")
        {
            return _turned.Remove(parameter.Name, out LabValue? value) ? $"{Prefix}{parameter.Name} {value}" : Fill(parameter);
        }

        int place = words.Length > 3 ? int.Parse(words[3], CultureInfo.InvariantCulture) : 0;
        if (Turning.Of(parameter, ValueOf(parameter), words[2], place) is { } turned)
        {
            _turned[parameter.Name] = turned;
        }

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
        Part name = NameOf(parameter);
        string deed = $"{Deeds.Own}turn {parameter.Name} ";
        int room = Math.Max(8, width - NameColumns - 1);
        return parameter.Kind switch
        {
            LabParameterKind.Number or LabParameterKind.Whole => new Row([name, .. Sliders.Parts(Cells.Fit(Slider(parameter, value, room - 8), Math.Max(1, room - 8)), deed)]),
            LabParameterKind.Choice or LabParameterKind.Truth => Row.Of(name, new Part($"< {value?.ToString() ?? "none"} >", Tone.Deed) { Deed = deed + "more", Less = deed + "less", More = deed + "more" }),
            _ => Row.Of(name, new Part(Cells.Fit(Glyphs.Line(value?.ToString() ?? "none"), room), Tone.Deed) { Deed = deed + "set" }),
        };
    }

    // A row for each number, since left and right turn it.
    private IEnumerable<Row> NumberRows(LabParameter parameter, int width)
    {
        LabValue[] items = [.. ValueOf(parameter)?.Items ?? []];
        string deed = $"{Deeds.Own}turn {parameter.Name} ";
        yield return Row.Of(NameOf(parameter), new Part("[add]", Tone.Deed) { Deed = deed + "add" }, new Part(" "), new Part("[drop]", Tone.Deed) { Deed = deed + "drop" });
        for (int i = 0; i < items.Length; i++)
        {
            string place = FormattableString.Invariant($" {i}");
            string text = Slider(parameter, items[i], Math.Max(8, width - NameColumns - 9));
            yield return new Row([new Part(new string(' ', NameColumns + 1)), .. Sliders.Parts(text, deed).Select(part => part.Deed.Length == 0 ? part : part with { Deed = part.Deed + place, Less = part.Less.Length > 0 ? part.Less + place : "", More = part.More.Length > 0 ? part.More + place : "" })]);
        }
    }

    private Part NameOf(LabParameter parameter)
        => new(Cells.Pad(Cells.Fit((_turned.ContainsKey(parameter.Name) ? "*" : " ") + parameter.Name, NameColumns), NameColumns) + " ");

    private LabValue? ValueOf(LabParameter parameter) => _turned.GetValueOrDefault(parameter.Name) ?? _set.GetValueOrDefault(parameter.Name);

    private static string Slider(LabParameter parameter, LabValue? value, int room)
    {
        string number = value?.Number is { } at ? at.ToString("0.####", CultureInfo.InvariantCulture) : "none";
        string unit = parameter.Unit.Length > 0 ? $" {parameter.Unit}" : "";
        (double low, double high) = Turning.Range(parameter);
        int track = Math.Min(Turning.Steps + 1, room - 12);
        if (track < 5 || value?.Number is not { } current)
        {
            return $"< {number}{unit} >";
        }

        return $"{Sliders.Track((Math.Clamp(current, low, high) - low) / (high - low), track)} {number}{unit}";
    }

    private string Fill(LabParameter parameter)
        => parameter.Kind is LabParameterKind.Number or LabParameterKind.Whole ? $"{Deeds.Fill}{Prefix}{parameter.Name} " : $"{Deeds.Fill}{Prefix}{parameter.Name} {ValueOf(parameter)}";
}
