using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Compare;

/// <summary>Port: models beside the one in use.</summary>
public interface IOtherModels
{
    /// <summary>Takes a model into use; it is loaded when it first answers.</summary>
    /// <param name="model">Its id, or the path of its file.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <exception cref="Inference.ModelException">There is no such model, or it does not fit beside the others.</exception>
    Task<ModelLease> TakeAsync(string model, CancellationToken cancellationToken);
}
