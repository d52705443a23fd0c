using System.Globalization;
using LlmQuest.Content.Yaml;
using LlmQuest.Core.Labs;

namespace LlmQuest.Content.Stages;

/// <summary>YAML as a value of a lab.</summary>
internal static class LabYaml
{
    /// <summary>Reads a value; where the type is open, words are numbers or truths when they look so and have no quotes.</summary>
    public static LabValue Read(YamlValue yaml, LabType type) => yaml switch
    {
        YamlScalar scalar => Scalar(scalar, type),
        YamlList list => LabValue.List(list.Items.Select(item => Read(item, type.Item ?? LabType.Any))),
        YamlMap map => LabValue.Map(map.Entries.Select(entry => (entry.Name, Read(entry.Value, type.FieldNamed(entry.Name)?.Type ?? type.Item ?? LabType.Any)))),
        _ => LabValue.Absent,
    };

    private static LabValue Scalar(YamlScalar scalar, LabType type)
    {
        if (scalar.IsQuoted || type.Kind == LabTypeKind.Text)
        {
            return LabValue.Of(scalar.Text);
        }

        if (double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
        {
            return LabValue.Of(number);
        }

        return scalar.Text switch
        {
            "true" => LabValue.Of(true),
            "false" => LabValue.Of(false),
            "null" or "~" or "" => LabValue.Absent,
            _ => LabValue.Of(scalar.Text),
        };
    }
}
