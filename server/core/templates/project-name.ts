/** The id of the metadata field whose value is the product's name. */
export const PROJECT_NAME = 'project-name';
