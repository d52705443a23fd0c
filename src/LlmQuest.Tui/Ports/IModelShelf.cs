namespace LlmQuest.Tui.Ports;

/// <summary>The models on this machine.</summary>
public interface IModelShelf
{
    /// <summary>All that can be named.</summary>
    /// <exception cref="PortException">The lists cannot be read.</exception>
    IReadOnlyList<ModelLine> All();

    /// <summary>Chooses a model for its role.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>What is to be told.</returns>
    /// <exception cref="PortException">It cannot be used; the message says why and what to do.</exception>
    string Use(string id);

    /// <summary>Fetches a model.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="tell">Is told how far it is, in a few words, from any thread.</param>
    /// <param name="cancellationToken">Stops it; what came is kept.</param>
    /// <returns>What is to be told.</returns>
    /// <exception cref="PortException">It cannot be fetched; the message says why and what to do.</exception>
    Task<string> PullAsync(string id, Action<string> tell, CancellationToken cancellationToken);

    /// <summary>Holds the file of a model against what is known about it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What is to be told.</returns>
    /// <exception cref="PortException">There is no such model.</exception>
    Task<string> VerifyAsync(string id, CancellationToken cancellationToken);
}
