namespace LlmQuest.Tui.Ports;

/// <summary>Looks at all that the adventure needs.</summary>
public interface IDoctor
{
    /// <summary>Looks; takes some seconds, because a model is tried.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<DoctorLine>> ExamineAsync(CancellationToken cancellationToken);
}
