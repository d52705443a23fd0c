using LlmQuest.Inference.Seam;

namespace LlmQuest.Labs.Generate;

/// <summary>The device in a few letters, for the status line and records.</summary>
public static class DeviceNames
{
    /// <summary>For example <c>CPU (icelake)</c>.</summary>
    public static string Short(DeviceReport device) => device.Backend.Length == 0 ? device.Kind : $"{device.Kind} ({device.Backend})";
}
