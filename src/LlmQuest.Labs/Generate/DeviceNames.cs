using LlmQuest.Inference.Seam;

namespace LlmQuest.Labs.Generate;

/// <summary>The device in a few letters, for the status line and records.</summary>
internal static class DeviceNames
{
    /// <summary>For example <c>CPU (icelake)</c>, or <c>GPU (CUDA, 12 of 31 layers)</c>.</summary>
    public static string Short(DeviceReport device)
    {
        string layers = device.GpuLayers > 0 && device.GpuLayers < device.Layers ? $"{device.GpuLayers} of {device.Layers} layers" : "";
        string[] details = [.. new[] { device.Backend, layers }.Where(detail => detail.Length > 0)];
        return details.Length == 0 ? device.Kind : $"{device.Kind} ({string.Join(", ", details)})";
    }
}
